package io.securitylogger;

/** How a logged request stands. */
public enum LogState {
    /** Started and not finished; what stays so was cut off, for example by the death of the process. */
    INCOMPLETE,
    /** Finished with a status below 400. */
    INFO,
    /** Finished with a status from 400 to 499. */
    WARNING,
    /** Finished with a status from 500, or by an uncaught exception. */
    ERROR;

    /** The state of a request that finished with the given HTTP status code. */
    public static LogState ofResponseCode(int responseCode) {
        if (responseCode >= 500) {
            return ERROR;
        }
        return responseCode >= 400 ? WARNING : INFO;
    }
}
