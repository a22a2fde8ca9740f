package io.securitylogger.impl.capture;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/**
 * The requests whose logs have begun and not ended. Some servers end the application while requests are still on their
 * way through it; what is already answered is then worth a moment's wait. Thread-safe.
 */
public final class InFlight {

    private final LongAdder requests = new LongAdder();
    private volatile boolean isAwaited;

    void begin() {
        requests.increment();
    }

    void end() {
        requests.decrement();
        if (isAwaited) {
            wakeUp();
        }
    }

    private synchronized void wakeUp() {
        notifyAll();
    }

    /**
     * Waits until no request is under way.
     *
     * @param most how long; those that take longer go on by themselves
     */
    public synchronized void await(Duration most) {
        isAwaited = true;
        long deadlineNanos = System.nanoTime() + most.toNanos();
        try {
            while (requests.sum() > 0) {
                long leftMillis =
                        Duration.ofNanos(deadlineNanos - System.nanoTime()).toMillis();
                if (leftMillis <= 0) {
                    return;
                }
                wait(leftMillis);
            }
        } catch (InterruptedException shutdownIsImpatient) {
            Thread.currentThread().interrupt();
        }
    }
}
