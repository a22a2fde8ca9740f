package io.securitylogger;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which task is to be executed, and how. Immutable: begins with {@link #of}, each method gives a new value.
 *
 * @param name the name of the task
 * @param queue the name of the queue in which it waits, for whoever reads the log
 * @param args arguments without a name, as the log shows them
 * @param kwargs arguments by their names, as the log shows them
 * @param limits how long it may take, and wait
 * @param unique whether it is a {@link LogState#DUPLICATE}, and not executed, while one with the same name and arguments
 *     lives on any node; of arguments the first 10 000 values and 1 048 576 characters tell
 * @param onCommit whether it waits for the transaction of its caller, and is {@link LogState#IGNORED} if that is rolled back
 * @param retry when it is executed again after a failure
 * @param data what its logs carry besides what they inherit
 */
public record TaskOptions(
        String name,
        String queue,
        List<@Nullable Object> args,
        Map<String, @Nullable Object> kwargs,
        Limits limits,
        boolean unique,
        boolean onCommit,
        TaskRetry retry,
        LogData data) {

    /** The queue if none is named. */
    public static final String DEFAULT_QUEUE = "default";

    public TaskOptions {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A task has a name");
        }
        requireNonNull(queue, "queue");
        requireNonNull(limits, "limits");
        requireNonNull(retry, "retry");
        requireNonNull(data, "data");
        args = Collections.unmodifiableList(new ArrayList<>(args));
        kwargs = Collections.unmodifiableMap(new LinkedHashMap<>(kwargs));
    }

    /** A task without arguments that is executed once, whatever becomes of it. */
    public static TaskOptions of(String name) {
        return new TaskOptions(
                name, DEFAULT_QUEUE, List.of(), Map.of(), Limits.NONE, false, false, TaskRetry.NONE, LogData.NONE);
    }

    /** The same in this queue. */
    public TaskOptions queue(String newQueue) {
        return new TaskOptions(name, newQueue, args, kwargs, limits, unique, onCommit, retry, data);
    }

    /** The same with these arguments more. */
    public TaskOptions args(@Nullable Object... more) {
        List<@Nullable Object> all = new ArrayList<>(args);
        all.addAll(Arrays.asList(more));
        return new TaskOptions(name, queue, all, kwargs, limits, unique, onCommit, retry, data);
    }

    /** The same with one argument more, whose name tells whether it is a secret. */
    public TaskOptions arg(String argument, @Nullable Object value) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(kwargs);
        all.put(argument, value);
        return new TaskOptions(name, queue, args, all, limits, unique, onCommit, retry, data);
    }

    /** The same; without an end by then it is taken for dead. {@code security.stale-task-time-limit-minutes} by default. */
    public TaskOptions staleAfter(Duration limit) {
        return with(new Limits(limit, limits.expiresAfter(), limits.ignoreAfterSuccess()));
    }

    /** The same; no run begins later than that after it was asked for. */
    public TaskOptions expiresAfter(Duration limit) {
        return with(new Limits(limits.staleAfter(), limit, limits.ignoreAfterSuccess()));
    }

    /**
     * The same; it is {@link LogState#IGNORED}, and not executed, within that time after one with the same name and
     * arguments has succeeded on any node.
     */
    public TaskOptions ignoreAfterSuccess(Duration period) {
        return with(new Limits(limits.staleAfter(), limits.expiresAfter(), period));
    }

    private TaskOptions with(Limits newLimits) {
        return new TaskOptions(name, queue, args, kwargs, newLimits, unique, onCommit, retry, data);
    }

    /** The same, unique. */
    public TaskOptions asUnique() {
        return new TaskOptions(name, queue, args, kwargs, limits, true, onCommit, retry, data);
    }

    /** The same, when the transaction of the caller has committed; at once where there is none. */
    public TaskOptions afterCommit() {
        return new TaskOptions(name, queue, args, kwargs, limits, unique, true, retry, data);
    }

    /** The same, executed again after failures. */
    public TaskOptions retry(TaskRetry newRetry) {
        return new TaskOptions(name, queue, args, kwargs, limits, unique, onCommit, newRetry, data);
    }

    /** The same with this data. */
    public TaskOptions with(LogData newData) {
        return new TaskOptions(name, queue, args, kwargs, limits, unique, onCommit, retry, newData);
    }

    /**
     * How long a task may take, and wait; {@code null} where nothing is said.
     *
     * @param staleAfter from when it is to begin to when it is taken for dead
     * @param expiresAfter from when it was asked for to when it is not begun any more
     * @param ignoreAfterSuccess how long it need not be executed again after a success
     */
    public record Limits(
            @Nullable Duration staleAfter, @Nullable Duration expiresAfter, @Nullable Duration ignoreAfterSuccess) {

        /** Nothing is said. */
        public static final Limits NONE = new Limits(null, null, null);

        public Limits {
            requirePositive("staleAfter", staleAfter);
            requirePositive("expiresAfter", expiresAfter);
            requirePositive("ignoreAfterSuccess", ignoreAfterSuccess);
        }

        private static void requirePositive(String name, @Nullable Duration limit) {
            if (limit != null && (limit.isNegative() || limit.isZero())) {
                throw new IllegalArgumentException(name + " must be positive, was " + limit);
            }
        }
    }
}
