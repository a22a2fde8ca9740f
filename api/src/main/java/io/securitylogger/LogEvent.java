package io.securitylogger;

import static java.util.Objects.requireNonNull;

/**
 * One write of a log; the CDI event that applications may observe.
 *
 * <p>{@code void on(@Observes LogEvent event)} sees everything; the qualifiers {@link OfLogType} and {@link InLogPhase}
 * narrow it. Observers are called synchronously, before the event goes to the writers, on the thread that caused it;
 * what they throw is reported and otherwise ignored.
 *
 * @param phase the moment in the log's life
 * @param record the log as it is then
 */
public record LogEvent(LogPhase phase, LogRecord record) {

    public LogEvent {
        requireNonNull(phase, "phase");
        requireNonNull(record, "record");
    }

    /** The version of the record. */
    public int version() {
        return record.fields().version();
    }
}
