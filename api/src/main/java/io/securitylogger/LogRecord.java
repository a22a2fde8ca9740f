package io.securitylogger;

/** One version of a log: immutable, cleaned, ready to be stored. */
public sealed interface LogRecord permits CommandLog, HttpLog, TaskLog {

    /** What was logged. */
    LogType type();

    /** What every log has. */
    LogFields fields();

    /** How the work stands. */
    LogState state();

    /** Names this log. */
    default LogRef ref() {
        return new LogRef(type(), fields().id());
    }
}
