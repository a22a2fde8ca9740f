package io.securitylogger.impl.task;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Does everything on the thread that asks for it, which waits where there is something to wait for. */
final class OwnThread implements Workers {

    @Override
    public void execute(Runnable work) {
        work.run();
    }

    @Override
    public void executeAfter(Duration delay, Runnable work) {
        long end = System.nanoTime() + delay.toNanos();
        for (long left = delay.toNanos(); left > 0; left = end - System.nanoTime()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("Interrupted while waiting for the next attempt");
            }
            LockSupport.parkNanos(left);
        }
        work.run();
    }

    @Override
    public <T extends @Nullable Object> T call(Callable<T> task) throws Exception {
        return task.call();
    }
}
