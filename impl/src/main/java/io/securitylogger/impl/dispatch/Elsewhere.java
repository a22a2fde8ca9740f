package io.securitylogger.impl.dispatch;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Work on the server's threads that can be waited for. */
final class Elsewhere {

    private final Executor executor;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();
    private int underWay;

    Elsewhere(Executor executor) {
        this.executor = executor;
    }

    /** Runs it on another thread; on this one if the server takes no more work. */
    void run(Runnable work) {
        count(1);
        AtomicBoolean begun = new AtomicBoolean();
        Runnable once = () -> {
            if (begun.compareAndSet(false, true)) {
                runCounted(work);
            }
        };
        try {
            executor.execute(once);
        } catch (RuntimeException | Error serverTakesNoMore) {
            once.run();
        }
    }

    private void runCounted(Runnable work) {
        try {
            work.run();
        } finally {
            count(-1);
        }
    }

    /** Waits until all that was handed over is done, at most so long. */
    void await(Duration timeout) {
        long leftNanos = timeout.toNanos();
        lock.lock();
        try {
            while (underWay > 0 && leftNanos > 0) {
                leftNanos = idle.awaitNanos(leftNanos);
            }
        } catch (InterruptedException shutdownIsImpatient) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void count(int change) {
        lock.lock();
        try {
            underWay += change;
            if (underWay == 0) {
                idle.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }
}
