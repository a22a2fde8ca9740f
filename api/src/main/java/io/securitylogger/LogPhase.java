package io.securitylogger;

/** The moment in a log's life at which it is written. */
public enum LogPhase {
    /** The work begins; version 0. */
    STARTED,
    /** Something is known that was not before. */
    UPDATED,
    /** The work has ended; version {@link LogFields#FINAL}. */
    FINISHED
}
