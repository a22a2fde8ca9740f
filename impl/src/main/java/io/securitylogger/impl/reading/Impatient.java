package io.securitylogger.impl.reading;

import io.securitylogger.spi.LogReadException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Asks a backend that may hang, on threads of its own, and waits no longer than {@link #PATIENCE}. Behind a failure it asks
 * nothing for {@link #PAUSE}, and then lets one question find out whether the backend is back. Thread-safe.
 */
public final class Impatient implements AutoCloseable {

    /** How long an answer is waited for. */
    public static final Duration PATIENCE = Duration.ofSeconds(1);

    static final Duration PAUSE = Duration.ofSeconds(1);

    private static final int THREADS = 16;
    private static final long IDLE_SECONDS = 30;
    private static final long NOT_AWAY = Long.MIN_VALUE;

    private final ThreadPoolExecutor threads;

    /** {@link System#nanoTime} of the next question to a backend that did not answer; {@link #NOT_AWAY} if it did. */
    private final AtomicLong nextProbe = new AtomicLong(NOT_AWAY);

    private Impatient(int always, int atMost, ThreadFactory factory) {
        threads = new ThreadPoolExecutor(
                always,
                atMost,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(true),
                factory,
                Impatient::await);
        threads.prestartAllCoreThreads();
    }

    /** @param factory the threads that may hang, at most {@value #THREADS}, none while nobody asks */
    public Impatient(ThreadFactory factory) {
        this(0, THREADS, factory);
    }

    /**
     * One that asks one question at a time, by a thread that is made now: a managed thread takes its context from who has it
     * made, and on Payara does nothing for who is no application.
     */
    public static Impatient withOneThread(ThreadFactory factory) {
        return new Impatient(1, 1, factory);
    }

    /**
     * The answer.
     *
     * @throws LogReadException what the question threw, or that there is no answer in time
     */
    public <T> T ask(Supplier<T> question) {
        requireNoPause();
        FutureTask<T> task = new FutureTask<>(question::get);
        try {
            threads.execute(task);
            T answer = task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            nextProbe.set(NOT_AWAY);
            return answer;
        } catch (ExecutionException failure) {
            throw away("The backend failed", failure);
        } catch (TimeoutException | RejectedExecutionException hanging) {
            throw away("The backend gave no answer within " + PATIENCE.toMillis() + " ms", hanging);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LogReadException("Interrupted before the backend answered", stopped);
        } finally {
            task.cancel(false); // interrupts nothing: drivers break their connections when that happens
        }
    }

    private void requireNoPause() {
        long probe = nextProbe.get();
        long now = System.nanoTime();
        boolean mayAsk =
                probe == NOT_AWAY || (probe - now <= 0 && nextProbe.compareAndSet(probe, now + PAUSE.toNanos()));
        if (!mayAsk) {
            throw new LogReadException("The backend has not answered before, and is asked again soon");
        }
    }

    private LogReadException away(String text, Throwable cause) {
        nextProbe.set(System.nanoTime() + PAUSE.toNanos());
        return new LogReadException(text, cause);
    }

    /** All threads are busy: the next that is free takes it. */
    private static void await(Runnable task, ThreadPoolExecutor threads) {
        try {
            if (threads.isShutdown() || !threads.getQueue().offer(task, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new RejectedExecutionException("All threads are busy");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException(stopped);
        }
    }

    /** Lets go of the threads; those that hang end by themselves. */
    @Override
    public void close() {
        threads.shutdown();
    }
}
