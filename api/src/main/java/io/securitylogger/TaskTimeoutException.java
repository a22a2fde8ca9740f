package io.securitylogger;

import java.time.Duration;

/** A task did not end as long as its caller waited. */
public final class TaskTimeoutException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Tells of a time that is over.
     *
     * @param name the name of the task
     */
    public TaskTimeoutException(String name, Duration timeout) {
        super("The task " + name + " did not end within " + timeout);
    }
}
