package io.securitylogger.impl.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.LogEvent;
import io.securitylogger.LogFields;
import io.securitylogger.LogPhase;
import io.securitylogger.LogRecord;
import io.securitylogger.LogState;
import io.securitylogger.TaskCall;
import io.securitylogger.TaskInvocationLog;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.reading.Impatient;
import io.securitylogger.impl.recording.Recording;
import io.securitylogger.spi.LogQuery;
import io.securitylogger.spi.LogReadException;
import io.securitylogger.testing.InMemoryLogs;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TaskHealthTest {

    private static final Instant START = Desk.START;

    private final InMemoryLogs logs = new InMemoryLogs();
    private final Impatient impatient = Impatient.withOneThread(Thread::new);
    private Instant now = START.plusSeconds(60);

    @AfterEach
    void close() {
        impatient.close();
    }

    private TaskHealth health(String mostWaiting, String mostSeconds) {
        return health(mostWaiting, mostSeconds, logs);
    }

    private TaskHealth health(String mostWaiting, String mostSeconds, InMemoryLogs reader) {
        HealthSettings settings = new HealthSettings(QueueLimits.parse(mostWaiting), QueueLimits.parse(mostSeconds));
        return new TaskHealth(
                settings,
                reader,
                impatient,
                new Recording.World(() -> now, UUID::randomUUID, new Reporter(InstantSource.system()), null));
    }

    private void invocations(int count, String queue, LogState state, @Nullable Instant eta) {
        for (int n = 0; n < count; n++) {
            TaskInvocationLog log = new TaskInvocationLog(
                    new LogFields(UUID.randomUUID(), null, Set.of(), null, Map.of(), START, null, null, null, 0),
                    state,
                    new TaskCall("1", "sum", queue, "", "[]", "{}"),
                    new TaskInvocationLog.Manner(true, false, false),
                    new TaskInvocationLog.Times(START, null, eta, null, null));
            logs.write(List.of(new LogEvent(LogPhase.STARTED, log)));
        }
    }

    @Test
    void asManyAndAsLongAsAllowedMayWait() {
        invocations(2, "mail", LogState.WAITING, null);
        invocations(1, "mail", LogState.TRIGGERED, null);

        assertThat(health("mail:3,*:0", "60").verdict().excesses()).isEmpty();
        assertThat(health("mail:3,*:0", "60").verdict().numbers())
                .isEqualTo(Map.of("mail.waiting", 3L, "mail.seconds", 60L));
    }

    @Test
    void queueAndNumberAreNamedWhereTooManyWait() {
        invocations(4, "mail", LogState.TRIGGERED, null);
        invocations(1, "other", LogState.TRIGGERED, null);

        assertThat(health("mail:3,*:1", "mail:59").verdict().excesses())
                .containsExactly(
                        "mail: 4 tasks wait, at most 3 may", "mail: a task waits for 60 s, at most 59 s it may");
    }

    @Test
    void whatRunsHasEndedOrIsToBeginLaterDoesNotWait() {
        invocations(3, "mail", LogState.ACTIVE, null);
        invocations(3, "mail", LogState.SUCCEEDED, null);
        invocations(3, "mail", LogState.TRIGGERED, START.plusSeconds(61));
        invocations(1, "mail", LogState.TRIGGERED, START.plusSeconds(50));

        assertThat(health("0", "9").verdict().numbers()).isEqualTo(Map.of("mail.waiting", 1L, "mail.seconds", 10L));
    }

    @Test
    void moreThanOnePageIsCounted() {
        invocations(2500, "mail", LogState.TRIGGERED, null);

        assertThat(health("3000", "100").verdict().numbers()).containsEntry("mail.waiting", 2500L);
    }

    @Test
    void logIsAskedOnceInFiveSeconds() {
        TaskHealth health = health("0", "1000");
        assertThat(health.verdict().excesses()).isEmpty();
        invocations(1, "mail", LogState.TRIGGERED, null);
        now = now.plusSeconds(4);
        assertThat(health.verdict().excesses()).isEmpty();
        now = now.plusSeconds(1);
        assertThat(health.verdict().excesses()).hasSize(1);
    }

    @Test
    void logThatCannotBeReadSaysNothingAgainstTheTasks() {
        assertSaysNothing(new InMemoryLogs() {
            @Override
            public synchronized List<LogRecord> search(LogQuery query) {
                throw new LogReadException("away");
            }
        });
    }

    @Test
    void readerWithADefectSaysNothingAgainstTheTasks() {
        assertSaysNothing(new InMemoryLogs() {
            @Override
            public synchronized List<LogRecord> search(LogQuery query) {
                throw new IllegalStateException("defect");
            }
        });
    }

    @Test
    void nobodyWaitsForALogThatHangs() {
        CountDownLatch end = new CountDownLatch(1);
        try {
            assertSaysNothing(new InMemoryLogs() {
                @Override
                public synchronized List<LogRecord> search(LogQuery query) {
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return List.of();
                }
            });
        } finally {
            end.countDown();
        }
    }

    private void assertSaysNothing(InMemoryLogs away) {
        TaskHealth.Verdict verdict = health("0", "0", away).verdict();
        assertThat(verdict.excesses()).isEmpty();
        assertThat(verdict.numbers()).isEmpty();
    }
}
