package io.securitylogger.impl.outgoing;

/** The application lost a response that it had neither read to its end nor closed. */
final class UnclosedResponseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnclosedResponseException() {
        super("The response was neither read to its end nor closed, and nobody can do so any more", null, false, false);
    }
}
