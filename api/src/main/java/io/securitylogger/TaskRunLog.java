package io.securitylogger;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to execute a task; the child of its invocation.
 *
 * @param fields what every log has
 * @param state how it stands: {@link LogState#ACTIVE}, {@link LogState#SUCCEEDED}, {@link LogState#FAILED},
 *     {@link LogState#RETRIED} or {@link LogState#EXPIRED}
 * @param call which task, with which arguments
 * @param attempt its place among the attempts
 * @param result what the task returned, as JSON, masked; {@code null} if it returned nothing
 * @param output what it has printed so far, masked, each line with its number and time; {@code null} if it printed nothing
 */
public record TaskRunLog(
        LogFields fields,
        LogState state,
        TaskCall call,
        Attempt attempt,
        @Nullable String result,
        @Nullable String output)
        implements TaskLog {

    public TaskRunLog {
        requireNonNull(fields, "fields");
        requireNonNull(state, "state");
        requireNonNull(call, "call");
        requireNonNull(attempt, "attempt");
    }

    @Override
    public LogType type() {
        return LogType.TASK_RUN;
    }

    /**
     * The place of a run among the attempts to execute one task.
     *
     * @param retries how many failed before it
     * @param estimatedTimeOfNextRetry when the next one begins; {@code null} if there is none
     * @param waitingTimeSeconds from the time at which the task was handed over to the begin of this run; {@code null} if
     *     that is not known
     */
    public record Attempt(
            int retries, @Nullable Instant estimatedTimeOfNextRetry, @Nullable Double waitingTimeSeconds) {}
}
