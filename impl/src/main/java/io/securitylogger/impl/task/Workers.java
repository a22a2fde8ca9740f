package io.securitylogger.impl.task;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The threads on which tasks are executed. Thread-safe. */
public interface Workers {

    /**
     * Executes it as soon as a thread is free.
     *
     * @throws RuntimeException if no more work is taken
     */
    void execute(Runnable work);

    /**
     * Executes it when so much time has passed.
     *
     * @throws RuntimeException if no more work is taken
     */
    void executeAfter(Duration delay, Runnable work);

    /**
     * Does what a task does, on the calling thread, with what a task finds there.
     *
     * @throws Exception what the task throws
     */
    <T extends @Nullable Object> T call(Callable<T> task) throws Exception;
}
