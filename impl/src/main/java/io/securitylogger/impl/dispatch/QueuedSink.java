package io.securitylogger.impl.dispatch;

import io.securitylogger.LogEvent;
import io.securitylogger.WriterStatistics;
import io.securitylogger.impl.message.CountedMessage;
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
import org.jspecify.annotations.Nullable;

/**
 * Collects events in a bounded queue, from which one thread writes batches. With {@link WriteMode#SYNC} callers wait for
 * their event's first attempt, so that events which come at the same time share a transaction, and no caller needs a
 * connection of its own; while the writer fails or hangs nobody waits for it. What finds no room in the queue in time is
 * dropped, counted and reported.
 */
final class QueuedSink implements EventSink {

    /** How long {@link #close} waits for what is queued. */
    static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(30);

    /** The end of the queue's life is noticed within this time, however long a batch lingers. */
    private static final Duration NOTICE_END = Duration.ofMillis(200);

    private final String name;
    private final DispatchSettings settings;
    private final Reporter reporter;
    private final Counters counters = new Counters();
    private final CountedMessage dropped;
    private final Courier courier;
    private final BlockingQueue<Delivery> queue;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch drained = new CountDownLatch(1);
    private volatile @Nullable Thread thread;
    private volatile boolean isHanging;

    QueuedSink(LogWriter writer, DispatchSettings settings, Reporter reporter) {
        this.name = writer.name();
        this.settings = settings;
        this.reporter = reporter;
        this.queue = new ArrayBlockingQueue<>(settings.batch().queueSize());
        this.dropped = new CountedMessage(
                reporter, Message.EVENTS_DROPPED, name, settings.batch().queueSize());
        this.courier = new Courier(writer, counters, reporter, new Way());
    }

    void start(ThreadFactory threads) {
        Thread drainer = threads.newThread(this::drain);
        drainer.setName("security-logger-" + name);
        thread = drainer;
        drainer.start();
    }

    @Override
    public void accept(LogEvent event) {
        Delivery delivery = new Delivery(event);
        counters.received();
        if (!offer(delivery)) {
            counters.dropped(1);
            dropped.add(1, null);
        } else if (drained.getCount() == 0) {
            writeLatecomers();
        } else if (settings.mode() == WriteMode.SYNC && Thread.currentThread() != thread) {
            awaitAttempt(delivery);
        }
        counters.waited(delivery.ageNanos());
    }

    private boolean offer(Delivery delivery) {
        if (queue.offer(delivery)) {
            return true;
        }
        if (Thread.currentThread() == thread) {
            return false;
        }
        try {
            return queue.offer(delivery, settings.batch().offerTimeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException callerIsWantedElsewhere) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void awaitAttempt(Delivery delivery) {
        if (courier.isAway() || isHanging) {
            return;
        }
        try {
            if (!delivery.awaitAttempt(settings.syncTimeout())) {
                isHanging = true;
                reporter.report(
                        Message.WRITER_HANGS, name, settings.syncTimeout().toMillis());
            }
        } catch (InterruptedException callerIsWantedElsewhere) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was queued after the thread had gone is written by whoever notices, one at a time as the thread did. */
    private synchronized void writeLatecomers() {
        List<Delivery> late = new ArrayList<>();
        queue.drainTo(late);
        if (!late.isEmpty()) {
            deliver(late);
        }
    }

    @Override
    public WriterStatistics statistics() {
        return counters.of(name);
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
        dropped.flush();
        courier.setAside().flush();
    }

    private void drain() {
        List<Delivery> batch = new ArrayList<>(settings.batch().size());
        boolean outermost = AtWork.begin();
        try {
            while (closing.getCount() > 0 || !queue.isEmpty()) {
                collect(batch);
                if (!batch.isEmpty()) {
                    deliver(batch);
                    batch.clear();
                }
                dropped.sayIfDue();
                courier.setAside().sayIfDue();
            }
        } finally {
            drained.countDown();
            writeLatecomers();
            AtWork.end(outermost);
        }
    }

    /** Waits for the first event; with {@link WriteMode#BATCHED} as long as that for more. */
    private void collect(List<Delivery> batch) {
        int size = settings.batch().size();
        long deadlineNanos = System.nanoTime() + settings.batch().linger().toNanos();
        try {
            while (batch.size() < size) {
                queue.drainTo(batch, size - batch.size());
                long leftNanos = deadlineNanos - System.nanoTime();
                boolean suffices = !batch.isEmpty() && settings.mode() == WriteMode.SYNC;
                if (suffices || batch.size() == size || leftNanos <= 0 || closing.getCount() == 0) {
                    return;
                }
                Delivery next = queue.poll(Math.min(leftNanos, NOTICE_END.toNanos()), TimeUnit.NANOSECONDS);
                if (next != null) {
                    batch.add(next);
                }
            }
        } catch (InterruptedException notTheEnd) {
            return; // the end is said by close alone; a writer may have left its own interruption behind
        }
    }

    /** What cannot be written although the application stops is given up, with all that waits behind it. */
    private void deliver(List<Delivery> batch) {
        List<Delivery> left = courier.deliver(batch);
        isHanging = false;
        if (!left.isEmpty()) {
            queue.drainTo(left);
            counters.dropped(left.size());
            reporter.report(Message.NOT_DRAINED, name, left.size(), 0);
        }
    }

    private final class Way implements Courier.Road {

        @Override
        public boolean pause(Duration pause) {
            try {
                return !closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException notTheEnd) {
                return closing.getCount() > 0;
            }
        }

        @Override
        public int batchSize() {
            return settings.batch().size();
        }

        @Override
        public void takeMore(List<Delivery> batch, int count) {
            queue.drainTo(batch, count);
        }

        @Override
        public int waiting() {
            return queue.size();
        }
    }
}
