package io.securitylogger;

/** A task ended with the exception that is the cause. */
public final class TaskFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Tells of a failure.
     *
     * @param name the name of the task
     */
    public TaskFailedException(String name, Throwable cause) {
        super("The task " + name + " failed: " + cause.getMessage(), cause);
    }
}
