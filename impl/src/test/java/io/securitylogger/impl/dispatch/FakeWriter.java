package io.securitylogger.impl.dispatch;

import io.securitylogger.LogEvent;
import io.securitylogger.spi.LogWriter;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Keeps the batches it gets; can be told to fail, and to wait. */
final class FakeWriter implements LogWriter {

    final BlockingQueue<List<LogEvent>> batches = new LinkedBlockingQueue<>();
    final AtomicInteger failuresLeft = new AtomicInteger();
    final BlockingQueue<List<LogEvent>> attempts = new LinkedBlockingQueue<>();
    final BlockingQueue<String> threads = new LinkedBlockingQueue<>();
    volatile @Nullable LogEvent refused;
    volatile Runnable afterwards = () -> {};
    final Semaphore permits = new Semaphore(Integer.MAX_VALUE / 2);
    private final Semaphore eventsWritten = new Semaphore(0);

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public void write(List<LogEvent> events) throws Exception {
        attempts.add(events);
        permits.acquire();
        if (failuresLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("told to fail");
        }
        LogEvent never = refused;
        if (never != null && events.contains(never)) {
            throw new IllegalStateException("never written");
        }
        batches.add(events);
        threads.add(Thread.currentThread().getName());
        eventsWritten.release(events.size());
        afterwards.run();
    }

    /** Waits until so many events were written in all. */
    void awaitWritten(int count) throws InterruptedException {
        if (!eventsWritten.tryAcquire(count, 20, TimeUnit.SECONDS)) {
            throw new AssertionError("Written were only " + written());
        }
        eventsWritten.release(count);
    }

    List<LogEvent> written() {
        return batches.stream().flatMap(List::stream).toList();
    }
}
