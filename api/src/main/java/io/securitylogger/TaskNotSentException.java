package io.securitylogger;

/**
 * A task that was asked for by name could not be sent to those who execute it, and is not going to be executed; its invocation
 * has failed.
 */
public final class TaskNotSentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Tells of a failure.
     *
     * @param name the name of the task
     */
    public TaskNotSentException(String name, Throwable cause) {
        super("The task " + name + " was not sent: " + cause.getMessage(), cause);
    }
}
