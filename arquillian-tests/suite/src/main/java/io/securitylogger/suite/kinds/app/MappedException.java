package io.securitylogger.suite.kinds.app;

/** Carries the status that its mapper answers with. */
public class MappedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    public MappedException(int status) {
        super("mapped to " + status);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
