package io.securitylogger.impl.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.impl.message.Reporter;
import io.securitylogger.spi.RunClaims;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final Cron AT_THREE = Cron.parse("0 3 * * *");

    private final List<String> started = new ArrayList<>();
    private final Deque<Pause> pauses = new ArrayDeque<>();
    private final Lines lines = new Lines();
    private Instant now = Instant.parse("2026-01-01T02:58:30Z");
    private @Nullable RunClaims claims = (name, due) -> true;
    private @Nullable Error failure;
    private boolean stopping;

    record Pause(Runnable task, long millis, Instant over) {}

    @BeforeEach
    void listen() {
        Logger.getLogger("io.securitylogger").addHandler(lines);
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger("io.securitylogger").removeHandler(lines);
    }

    @Test
    void jobIsStartedAtEachTimeAndNotBefore() {
        begin(schedule());
        goOnUntil("2026-01-01T02:59:59Z");
        assertThat(started).isEmpty();

        goOnUntil("2026-01-01T03:00:00Z");
        assertThat(started).containsExactly("purge 2026-01-01T03:00:00Z");

        goOnUntil("2026-01-03T02:59:59Z");
        assertThat(started).containsExactly("purge 2026-01-01T03:00:00Z", "purge 2026-01-02T03:00:00Z");
    }

    @Test
    void clockIsLookedAtEachMinute() {
        begin(schedule());

        assertThat(pauses).hasSize(1);
        assertThat(pauses.element().millis()).isEqualTo(60_000);
        goOn();
        assertThat(pauses.element().millis()).isEqualTo(30_000);
    }

    @Test
    void clockThatIsSetForwardStartsOneRun() {
        begin(schedule());
        now = Instant.parse("2026-01-09T12:00:00Z");
        pauses.remove().task().run();

        assertThat(started).containsExactly("purge 2026-01-09T12:00:00Z");
        goOnUntil("2026-01-10T03:00:00Z");
        assertThat(started).hasSize(2);
    }

    @Test
    void clockThatIsSetBackStartsNoRunTwice() {
        begin(schedule());
        goOnUntil("2026-01-01T03:00:00Z");
        now = now.minus(Duration.ofMinutes(5));
        goOnUntil("2026-01-01T03:10:00Z");

        assertThat(started).hasSize(1);
    }

    @Test
    void oneNodeOfThoseThatShareClaimsStartsARun() {
        Set<Instant> taken = new HashSet<>();
        claims = (name, due) -> name.equals("purge") && taken.add(due);
        begin(schedule());
        begin(schedule());
        goOnUntil("2026-01-02T03:00:00Z");

        assertThat(started).containsExactly("purge 2026-01-01T03:00:00Z", "purge 2026-01-02T03:00:00Z");
        assertThat(taken).hasSize(2);
    }

    @Test
    void eachNodeStartsTheRunsThatNoBackendGivesAndSaysSoOnce() {
        claims = null;
        begin(schedule());
        goOnUntil("2026-01-03T03:00:00Z");

        assertThat(started).hasSize(3);
        assertThat(lines.said).filteredOn(line -> line.contains("SECLOG0162")).hasSize(1);
    }

    @Test
    void failureIsReportedAndTheNextRunIsTried() {
        failure = new NoClassDefFoundError("no Jakarta Batch");
        begin(schedule());
        goOnUntil("2026-01-01T03:00:00Z");
        assertThat(lines.said)
                .anyMatch(line -> line.contains("SECLOG0161: Job purge, due at 2026-01-01T03:00:00Z")
                        && line.contains("the next time is 2026-01-02T03:00:00Z"));

        failure = null;
        claims = (name, due) -> {
            throw new IllegalStateException("the database is down");
        };
        goOnUntil("2026-01-02T03:00:00Z");
        claims = (name, due) -> true;
        goOnUntil("2026-01-03T03:00:00Z");

        assertThat(started).containsExactly("purge 2026-01-03T03:00:00Z");
    }

    @Test
    void nothingIsStartedAfterTheEnd() {
        Schedule schedule = schedule();
        begin(schedule);
        goOnUntil("2026-01-01T02:59:30Z");
        Pause last = pauses.element();

        schedule.close();
        assertThat(pauses).isEmpty();
        now = Instant.parse("2026-01-05T03:00:00Z");
        last.task().run();

        assertThat(started).isEmpty();
        assertThat(pauses).isEmpty();
    }

    @Test
    void threadsThatAreTakenAwayEndIt() {
        begin(schedule());
        stopping = true;
        now = now.plusSeconds(60);
        pauses.remove().task().run();

        assertThat(pauses).isEmpty();
    }

    private Schedule schedule() {
        return new Schedule(
                new Schedule.Timetable(AT_THREE, "purge", this::start),
                new Schedule.Surroundings(() -> Optional.ofNullable(claims), () -> now, new Reporter(() -> now)));
    }

    private void start(String job) {
        if (failure != null) {
            throw failure;
        }
        started.add(job + " " + now);
    }

    private void begin(Schedule schedule) {
        schedule.begin(threads());
    }

    /** Time passes until the next look at the clock. */
    private void goOn() {
        Pause next = pauses.remove();
        now = next.over();
        next.task().run();
    }

    /** All pauses of one moment are over together. */
    private void goOnUntil(String time) {
        Instant end = Instant.parse(time);
        while (!pauses.element().over().isAfter(end)) {
            now = pauses.element().over();
            List<Pause> together = List.copyOf(pauses);
            pauses.clear();
            together.forEach(pause -> pause.task().run());
        }
        now = end;
    }

    private ScheduledExecutorService threads() {
        return (ScheduledExecutorService) fake(ScheduledExecutorService.class, arguments -> {
            if (stopping) {
                throw new RejectedExecutionException();
            }
            assertThat(arguments[2]).isEqualTo(TimeUnit.MILLISECONDS);
            Pause pause = new Pause((Runnable) arguments[0], (Long) arguments[1], now.plusMillis((Long) arguments[1]));
            pauses.add(pause);
            return fake(ScheduledFuture.class, cancelled -> pauses.remove(pause));
        });
    }

    private interface Answer {
        Object to(Object[] arguments);
    }

    private static Object fake(Class<?> type, Answer answer) {
        return Proxy.newProxyInstance(
                ScheduleTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(arguments));
    }

    private static final class Lines extends Handler {
        private final List<String> said = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            said.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
