package io.securitylogger;

/** How logged work stands: the first four are of requests, the others of commands. */
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
    FAILED;

    /** The state of a request that finished with the given HTTP status code. */
    public static LogState ofResponseCode(int responseCode) {
        if (responseCode >= 500) {
            return ERROR;
        }
        return responseCode >= 400 ? WARNING : INFO;
    }
}
