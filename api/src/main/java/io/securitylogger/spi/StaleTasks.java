package io.securitylogger.spi;

import io.securitylogger.TaskInvocationLog;
import java.time.Instant;
import java.util.List;

/**
 * Where tasks are found that have died. Implemented by a CDI bean of a backend with {@link Backend}; the job
 * {@code set-task-log-state} asks the one whose {@link #name()} is that of the {@link LogReader} in use. Takes part in no
 * transaction of the caller. Thread-safe.
 */
public interface StaleTasks {

    /** The name that the backend has as a {@link LogReader} too, for example {@code sql}. */
    String name();

    /**
     * Invocations that have not ended, the longest dead first.
     *
     * @param staleBefore their {@code staleAt} is before this time
     * @param startedFrom they did not start before this time
     * @param most at most so many, at least 1
     * @throws Exception if it cannot be told
     */
    List<TaskInvocationLog> stale(Instant staleBefore, Instant startedFrom, int most) throws Exception;
}
