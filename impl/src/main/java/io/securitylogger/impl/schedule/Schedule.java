package io.securitylogger.impl.schedule;

import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.spi.RunClaims;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Starts a job at each time of a cron expression, on the node that claims the run first. Looks at the clock at least once a
 * minute, so that it follows a clock that is set. A run that is missed because the application was down is not made up for;
 * whatever fails, the next run is tried. Begun once, closed once; thread-safe.
 */
public final class Schedule implements AutoCloseable {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Timetable timetable;
    private final Surroundings surroundings;
    private @Nullable ScheduledExecutorService threads;
    private @Nullable ScheduledFuture<?> pause;
    private Instant due = Instant.MAX;
    private boolean toldThatNobodyClaims;

    /**
     * What is to be done when.
     *
     * @param cron the times
     * @param job the name of the job, under which runs are claimed
     * @param starter starts it
     */
    public record Timetable(Cron cron, String job, Consumer<String> starter) {}

    /**
     * What a schedule works with.
     *
     * @param claims tells whether this node makes a run, asked with each; empty if no backend can
     * @param clock the time
     * @param reporter is told of failures
     */
    public record Surroundings(Supplier<Optional<RunClaims>> claims, InstantSource clock, Reporter reporter) {}

    public Schedule(Timetable timetable, Surroundings surroundings) {
        this.timetable = timetable;
        this.surroundings = surroundings;
    }

    /**
     * Begins with the next time from now on.
     *
     * @param lent works for the schedule until it is closed
     */
    public synchronized void begin(ScheduledExecutorService lent) {
        threads = lent;
        due = timetable.cron().next(surroundings.clock().instant());
        surroundings.reporter().report(Message.SCHEDULED, timetable.job(), timetable.cron(), due);
        waitOn();
    }

    private synchronized void waitOn() {
        if (threads == null) {
            return;
        }
        Duration left = Duration.between(surroundings.clock().instant(), due);
        long millis = Math.max(0, (left.compareTo(LONGEST_PAUSE) < 0 ? left : LONGEST_PAUSE).toMillis());
        try {
            pause = threads.schedule(this::look, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            threads = null;
        }
    }

    private void look() {
        try {
            Instant now = surroundings.clock().instant();
            Instant reached = reached(now);
            if (reached != null) {
                run(reached);
            }
        } finally {
            waitOn();
        }
    }

    /** The time that has come, after which the next one is awaited. */
    private synchronized @Nullable Instant reached(Instant now) {
        if (threads == null || now.isBefore(due)) {
            return null;
        }
        Instant reached = due;
        due = timetable.cron().next(now);
        return reached;
    }

    private void run(Instant reached) {
        try {
            if (isForThisNode(reached)) {
                timetable.starter().accept(timetable.job());
            }
        } catch (Exception | LinkageError failure) {
            surroundings.reporter().report(Message.SCHEDULED_RUN_FAILED, failure, timetable.job(), reached, next());
        }
    }

    private boolean isForThisNode(Instant reached) {
        Optional<RunClaims> claims = surroundings.claims().get();
        if (claims.isEmpty()) {
            tellThatNobodyClaims();
            return true;
        }
        return claims.get().claim(timetable.job(), reached);
    }

    private synchronized void tellThatNobodyClaims() {
        if (!toldThatNobodyClaims) {
            toldThatNobodyClaims = true;
            surroundings.reporter().report(Message.SCHEDULE_ON_EACH_NODE, timetable.job());
        }
    }

    private synchronized Instant next() {
        return due;
    }

    /** Begins nothing more; what has begun goes on. */
    @Override
    public synchronized void close() {
        threads = null;
        if (pause != null) {
            pause.cancel(false);
        }
    }
}
