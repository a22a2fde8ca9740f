package io.securitylogger.impl.throttling;

/** What counts requests. */
public enum Counter {

    /** This process by itself. */
    MEMORY,

    /** This process, and beside it the logs of all processes. */
    LOG,

    /** This process, which tells the others what it counts, and is told by them. */
    SHARED
}
