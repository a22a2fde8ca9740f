package io.securitylogger.impl.dispatch;

import io.securitylogger.LogEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One event on its way to a writer, with what the caller may wait for: the outcome of the first attempt. */
final class Delivery {

    private final LogEvent event;
    private final long beganNanos = System.nanoTime();
    private final CountDownLatch attempted = new CountDownLatch(1);
    private volatile @Nullable Throwable failure;
    private int failuresBesideSuccesses;

    Delivery(LogEvent event) {
        this.event = event;
    }

    static List<LogEvent> events(List<Delivery> deliveries) {
        return deliveries.stream().map(Delivery::event).toList();
    }

    LogEvent event() {
        return event;
    }

    long ageNanos() {
        return System.nanoTime() - beganNanos;
    }

    void succeeded() {
        attempted.countDown();
    }

    void failed(Throwable cause) {
        failure = cause;
        attempted.countDown();
    }

    /** Counts an attempt that failed while others succeeded, and says how many there were. */
    int failedBesideSuccesses() {
        return ++failuresBesideSuccesses;
    }

    /** Whether the first attempt was over within the time. */
    boolean awaitAttempt(Duration timeout) throws InterruptedException {
        return attempted.await(timeout.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Why the first attempt failed, as far as it did. */
    @Nullable
    Throwable failure() {
        return failure;
    }
}
