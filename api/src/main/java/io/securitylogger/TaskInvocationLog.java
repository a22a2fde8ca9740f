package io.securitylogger;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The wish to have a task executed. Its runs are its children.
 *
 * @param fields what every log has
 * @param state how it stands: {@link LogState#WAITING}, {@link LogState#TRIGGERED}, {@link LogState#ACTIVE},
 *     {@link LogState#SUCCEEDED}, {@link LogState#FAILED}, {@link LogState#EXPIRED}, {@link LogState#TIMEOUT},
 *     {@link LogState#IGNORED} or {@link LogState#DUPLICATE}
 * @param call which task, with which arguments
 * @param manner how it was asked for
 * @param times when it is to be executed
 */
public record TaskInvocationLog(LogFields fields, LogState state, TaskCall call, Manner manner, Times times)
        implements TaskLog {

    public TaskInvocationLog {
        requireNonNull(fields, "fields");
        requireNonNull(state, "state");
        requireNonNull(call, "call");
        requireNonNull(manner, "manner");
        requireNonNull(times, "times");
    }

    @Override
    public LogType type() {
        return LogType.TASK_INVOCATION;
    }

    /**
     * How a task was asked for.
     *
     * @param async whether the caller did not wait for its result
     * @param unique whether it is not executed while an equal one lives
     * @param onCommit whether it waits for the transaction of its caller
     */
    public record Manner(boolean async, boolean unique, boolean onCommit) {}

    /**
     * When a task is to be executed.
     *
     * @param appliedAt when it was asked for
     * @param triggeredAt when it was handed over to be executed; {@code null} if it was not
     * @param estimatedTimeOfFirstArrival before which its first run does not begin; {@code null} for none
     * @param expiresAt after which no run begins; {@code null} for none
     * @param staleAt after which it is taken for dead unless it has ended
     */
    public record Times(
            Instant appliedAt,
            @Nullable Instant triggeredAt,
            @Nullable Instant estimatedTimeOfFirstArrival,
            @Nullable Instant expiresAt,
            @Nullable Instant staleAt) {

        public Times {
            requireNonNull(appliedAt, "appliedAt");
        }
    }
}
