package io.securitylogger.spi;

/** A backend could not answer a question about the logs. */
public final class LogReadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says why there can be no answer. */
    public LogReadException(String message) {
        super(message);
    }

    /** Says what was asked and why there is no answer. */
    public LogReadException(String message, Throwable cause) {
        super(message, cause);
    }
}
