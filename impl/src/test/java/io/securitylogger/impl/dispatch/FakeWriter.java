package io.securitylogger.impl.dispatch;

import io.securitylogger.LogEvent;
import io.securitylogger.spi.LogWriter;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps the batches it gets; can be told to fail, and to wait. */
final class FakeWriter implements LogWriter {

    final BlockingQueue<List<LogEvent>> batches = new LinkedBlockingQueue<>();
    final AtomicInteger failuresLeft = new AtomicInteger();
    final BlockingQueue<List<LogEvent>> attempts = new LinkedBlockingQueue<>();
    final Semaphore permits = new Semaphore(Integer.MAX_VALUE / 2);

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
        batches.add(events);
    }

    List<LogEvent> written() {
        return batches.stream().flatMap(List::stream).toList();
    }
}
