package io.securitylogger.suite.kinds.app;

public class CheckedException extends Exception {
    private static final long serialVersionUID = 1L;

    public CheckedException(String message) {
        super(message);
    }
}
