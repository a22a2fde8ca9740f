package io.securitylogger.impl.dispatch;

import io.securitylogger.LogEvent;
import io.securitylogger.impl.dispatch.DispatchSettings.Batch;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.spi.LogWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Collects events in a bounded queue, from which one thread writes batches. A batch that failed is handed over again as a
 * whole, with growing pauses, and in the end event by event; meanwhile the queue fills, and what finds no room in time is
 * dropped and reported.
 */
final class BatchSink implements EventSink {

    /** How long {@link #close} waits for what is queued. */
    static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(30);

    /** The end of the queue's life is noticed within this time, however long a batch lingers. */
    private static final Duration NOTICE_END = Duration.ofMillis(200);

    private static final List<Duration> RETRY_PAUSES =
            List.of(Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(5));

    private static final int FAILURES_TO_GIVE_UP = 3;

    private final LogWriter writer;
    private final String name;
    private final Batch settings;
    private final Reporter reporter;
    private final BlockingQueue<LogEvent> queue;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch drained = new CountDownLatch(1);

    BatchSink(LogWriter writer, Batch settings, Reporter reporter) {
        this.writer = writer;
        this.name = writer.name();
        this.settings = settings;
        this.reporter = reporter;
        this.queue = new ArrayBlockingQueue<>(settings.queueSize());
    }

    void start(ThreadFactory threads) {
        Thread thread = threads.newThread(this::drain);
        thread.setName("security-logger-" + name);
        thread.start();
    }

    @Override
    public void accept(LogEvent event) {
        if (!offer(event)) {
            reporter.report(Message.EVENT_DROPPED, name, settings.queueSize());
        } else if (drained.getCount() == 0) {
            writeLatecomers();
        }
    }

    private boolean offer(LogEvent event) {
        try {
            return queue.offer(event, settings.offerTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException callerIsWantedElsewhere) {
            Thread.currentThread().interrupt();
            return queue.offer(event);
        }
    }

    /** What was queued after the thread had gone is written by whoever notices. */
    private void writeLatecomers() {
        List<LogEvent> late = new ArrayList<>();
        queue.drainTo(late);
        if (!late.isEmpty()) {
            write(List.copyOf(late));
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            if (!drained.await(DRAIN_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                reporter.report(Message.NOT_DRAINED, name, queue.size(), DRAIN_TIMEOUT.toSeconds());
            }
        } catch (InterruptedException shutdownIsImpatient) {
            Thread.currentThread().interrupt();
            reporter.report(Message.NOT_DRAINED, name, queue.size(), 0);
        }
    }

    private void drain() {
        List<LogEvent> batch = new ArrayList<>(settings.size());
        try {
            while (closing.getCount() > 0 || !queue.isEmpty()) {
                collect(batch);
                if (!batch.isEmpty()) {
                    write(List.copyOf(batch));
                    batch.clear();
                }
            }
        } finally {
            drained.countDown();
            writeLatecomers();
        }
    }

    /** Waits for the first event as long as for more. */
    private void collect(List<LogEvent> batch) {
        long deadlineNanos = System.nanoTime() + settings.linger().toNanos();
        try {
            while (batch.size() < settings.size()) {
                queue.drainTo(batch, settings.size() - batch.size());
                long leftNanos = deadlineNanos - System.nanoTime();
                if (batch.size() == settings.size() || leftNanos <= 0 || closing.getCount() == 0) {
                    return;
                }
                LogEvent next = queue.poll(Math.min(leftNanos, NOTICE_END.toNanos()), TimeUnit.NANOSECONDS);
                if (next != null) {
                    batch.add(next);
                }
            }
        } catch (InterruptedException notTheEnd) {
            return; // the end is said by close alone; a writer may have left its own interruption behind
        }
    }

    private void write(List<LogEvent> batch) {
        for (Duration pause : RETRY_PAUSES) {
            try {
                writer.write(batch);
                return;
            } catch (Throwable failure) {
                reporter.report(Message.WRITER_RETRIES, failure, name, batch.size());
            }
            if (!waited(pause)) {
                break;
            }
        }
        writeOneByOne(batch);
    }

    /** So that one event which can never be written does not take the others with it. */
    private void writeOneByOne(List<LogEvent> batch) {
        int failuresInARow = 0;
        for (int i = 0; i < batch.size(); i++) {
            try {
                writer.write(List.of(batch.get(i)));
                failuresInARow = 0;
            } catch (Throwable failure) {
                failuresInARow++;
                boolean givesUp = failuresInARow == FAILURES_TO_GIVE_UP;
                reporter.report(Message.WRITER_FAILED, failure, name, givesUp ? batch.size() - i : 1);
                if (givesUp) {
                    return;
                }
            }
        }
    }

    /** False when the application stops: then there is no time to wait. */
    private boolean waited(Duration pause) {
        try {
            return !closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException notTheEnd) {
            return closing.getCount() > 0;
        }
    }
}
