package io.securitylogger.impl.messaging;

import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.task.TaskDeliveries;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The threads that receive tasks, each one task at a time. */
final class Listeners implements AutoCloseable {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration END_TIMEOUT = Duration.ofSeconds(6);

    private final TaskQueue queue;
    private final TaskDeliveries deliveries;
    private final Reporter reporter;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicBoolean deaf = new AtomicBoolean();
    private final List<Thread> threads = new ArrayList<>();

    Listeners(TaskQueue queue, TaskDeliveries deliveries, Reporter reporter) {
        this.queue = queue;
        this.deliveries = deliveries;
        this.reporter = reporter;
    }

    void start(int count, ThreadFactory factory) {
        for (int i = 0; i < count; i++) {
            Thread thread = factory.newThread(this::listen);
            thread.setName("security-logger-tasks-" + (i + 1));
            threads.add(thread);
            thread.start();
        }
    }

    private void listen() {
        Reception reception = new Reception(queue, deliveries, closing);
        Duration pause = FIRST_PAUSE;
        while (closing.getCount() > 0) {
            try {
                reception.receiveOne();
                pause = FIRST_PAUSE;
                if (deaf.getAndSet(false)) {
                    reporter.report(Message.TASK_MESSAGES_HEARD_AGAIN, queue.name());
                }
            } catch (Throwable broken) {
                pauseAfter(broken, pause);
                Duration doubled = pause.multipliedBy(2);
                pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
            }
        }
    }

    private void pauseAfter(Throwable broken, Duration pause) {
        if (closing.getCount() == 0) {
            return;
        }
        deaf.set(true);
        reporter.report(Message.TASK_MESSAGES_UNHEARD, broken, queue.name(), pause.toSeconds());
        try {
            closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException end) {
            closing.countDown();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        long end = System.nanoTime() + END_TIMEOUT.toNanos();
        try {
            for (Thread thread : threads) {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
