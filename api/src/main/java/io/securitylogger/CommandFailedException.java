package io.securitylogger;

/** A command ended with the checked exception that is the cause. */
public final class CommandFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Tells of a failure.
     *
     * @param name the name of the command
     */
    public CommandFailedException(String name, Exception cause) {
        super("The command " + name + " failed: " + cause.getMessage(), cause);
    }
}
