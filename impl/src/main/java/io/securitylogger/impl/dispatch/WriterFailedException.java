package io.securitylogger.impl.dispatch;

/** A writer failed and {@code security.raise-writer-exceptions} is on. */
public final class WriterFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WriterFailedException(String writer, Throwable cause) {
        super("Writer " + writer + " failed, and security.raise-writer-exceptions is on", cause);
    }
}
