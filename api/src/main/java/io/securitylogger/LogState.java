package io.securitylogger;

/**
 * How logged work stands: the first four are of requests, the next three of commands and tasks, the others of tasks. What
 * stays {@link #INCOMPLETE} or {@link #ACTIVE} was cut off; of tasks the job {@code set-task-log-state} says so.
 */
public enum LogState {
    /** Started and not finished; what stays so was cut off, for example by the death of the process. */
    INCOMPLETE,
    /** Finished with a status below 400. */
    INFO,
    /** Finished with a status from 400 to 499. */
    WARNING,
    /** Finished with a status from 500, or by an uncaught exception. */
    ERROR,
    /** Begun and not ended; what stays so was cut off, for example by the death of the process. */
    ACTIVE,
    /** Ended as it should. */
    SUCCEEDED,
    /** Ended by an exception, or stopped. */
    FAILED,
    /** A task was asked for, and waits until it is handed over to be executed, for example for a transaction. */
    WAITING,
    /** A task was handed over to be executed, and no run has begun. */
    TRIGGERED,
    /** A run failed, and another one follows. */
    RETRIED,
    /** A task whose time was over before it ran, or that died with its process. */
    EXPIRED,
    /** Who asked for a task and waited has given up; it may still run. */
    TIMEOUT,
    /** A task did not run, since it need not: it succeeded shortly before, or its transaction was rolled back. */
    IGNORED,
    /** A task did not run, since an equal one lived. */
    DUPLICATE;

    /** The state of a request that finished with the given HTTP status code. */
    public static LogState ofResponseCode(int responseCode) {
        if (responseCode >= 500) {
            return ERROR;
        }
        return responseCode >= 400 ? WARNING : INFO;
    }
}
