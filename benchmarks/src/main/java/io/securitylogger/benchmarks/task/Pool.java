package io.securitylogger.benchmarks.task;

import io.securitylogger.impl.task.Workers;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Threads of the JDK, as many as are asked for. */
final class Pool implements Workers, AutoCloseable {
    private final ScheduledExecutorService threads;

    Pool(int size) {
        this.threads = Executors.newScheduledThreadPool(size);
    }

    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the engine's work catches what is thrown
    public void executeAfter(Duration delay, Runnable work) {
        threads.schedule(work, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public <T extends @Nullable Object> T call(Callable<T> task) throws Exception {
        return task.call();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
