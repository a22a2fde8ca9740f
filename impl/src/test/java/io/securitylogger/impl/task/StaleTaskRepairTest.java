package io.securitylogger.impl.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securitylogger.LogEvent;
import io.securitylogger.LogFields;
import io.securitylogger.LogPhase;
import io.securitylogger.LogRecord;
import io.securitylogger.LogRef;
import io.securitylogger.LogState;
import io.securitylogger.TaskCall;
import io.securitylogger.TaskExpired;
import io.securitylogger.TaskInvocationLog;
import io.securitylogger.TaskRunLog;
import io.securitylogger.spi.StaleTasks;
import io.securitylogger.spi.TaskRepair.Repaired;
import io.securitylogger.testing.InMemoryLogs;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StaleTaskRepairTest {

    private static final Instant BEFORE = Desk.START.minusSeconds(7200);

    private final InMemoryLogs logs = new InMemoryLogs();
    private final Desk desk = new Desk();
    private final List<TaskExpired> told = new ArrayList<>();
    private boolean observerFails;

    private Repaired repair() throws Exception {
        return repair(Optional.of(new StaleTasks() {
            @Override
            public String name() {
                return InMemoryLogs.NAME;
            }

            @Override
            public List<TaskInvocationLog> stale(Instant staleBefore, Instant startedFrom, int most) {
                assertThat(staleBefore).isEqualTo(Desk.START);
                assertThat(startedFrom).isEqualTo(Desk.START.minus(Duration.ofDays(30)));
                return logs.logs().stream()
                        .filter(TaskInvocationLog.class::isInstance)
                        .map(TaskInvocationLog.class::cast)
                        .limit(most)
                        .toList();
            }
        }));
    }

    private Repaired repair(Optional<StaleTasks> tasks) throws Exception {
        desk.observer = event -> logs.write(List.of(event));
        return new StaleTaskRepair(
                        RepairSettings.DEFAULT,
                        desk.recording(),
                        new StaleTaskRepair.Backend(logs, () -> tasks),
                        expired -> {
                            told.add(expired);
                            if (observerFails) {
                                throw new IllegalStateException("broken");
                            }
                        })
                .repair();
    }

    private TaskInvocationLog invocation(LogState state) {
        TaskInvocationLog log = new TaskInvocationLog(
                fields(null, null, 1),
                state,
                new TaskCall("1", "sum", "default", "", "[]", "{}"),
                new TaskInvocationLog.Manner(true, false, false),
                new TaskInvocationLog.Times(BEFORE, BEFORE, null, null, BEFORE.plusSeconds(3600)));
        write(log);
        return log;
    }

    private TaskRunLog run(TaskInvocationLog invocation, LogState state, int second) {
        Instant start = BEFORE.plusSeconds(second);
        boolean goesOn = state == LogState.ACTIVE;
        LogFields fields = fields(invocation.ref(), goesOn ? null : start.plusSeconds(1), goesOn ? 0 : LogFields.FINAL);
        TaskRunLog run = new TaskRunLog(
                new LogFields(
                        fields.id(),
                        null,
                        Set.of(),
                        fields.parent(),
                        Map.of(),
                        start,
                        fields.stop(),
                        state == LogState.FAILED ? "no disk" : null,
                        null,
                        fields.version()),
                state,
                invocation.call(),
                new TaskRunLog.Attempt(second, null, null),
                null,
                "printed");
        write(run);
        return run;
    }

    private static LogFields fields(@Nullable LogRef parent, @Nullable Instant stop, int version) {
        return new LogFields(UUID.randomUUID(), "slug", Set.of(), parent, Map.of(), BEFORE, stop, null, "1", version);
    }

    private void write(LogRecord log) {
        logs.write(List.of(new LogEvent(LogPhase.UPDATED, log)));
    }

    private LogRecord stored(LogRecord log) {
        return logs.find(log.ref()).orElseThrow();
    }

    @Test
    void invocationTakesStateAndEndOfItsLastRun() throws Exception {
        TaskInvocationLog done = invocation(LogState.ACTIVE);
        run(done, LogState.RETRIED, 1);
        TaskRunLog last = run(done, LogState.SUCCEEDED, 5);
        TaskInvocationLog broken = invocation(LogState.TRIGGERED);
        run(broken, LogState.FAILED, 3);

        assertThat(repair()).isEqualTo(new Repaired(2, 0));
        assertThat(stored(done).state()).isEqualTo(LogState.SUCCEEDED);
        assertThat(stored(done).fields().stop()).isEqualTo(last.fields().stop());
        assertThat(stored(done).fields().version()).isEqualTo(LogFields.FINAL);
        assertThat(stored(done).fields().slug()).isEqualTo("slug");
        assertThat(stored(broken).state()).isEqualTo(LogState.FAILED);
        assertThat(stored(broken).fields().errorMessage()).isEqualTo("no disk");
        assertThat(told).isEmpty();
    }

    @Test
    void invocationWithoutRunExpires() throws Exception {
        TaskInvocationLog dead = invocation(LogState.TRIGGERED);

        assertThat(repair()).isEqualTo(new Repaired(0, 1));
        assertThat(stored(dead).state()).isEqualTo(LogState.EXPIRED);
        assertThat(stored(dead).fields().stop()).isEqualTo(Desk.START);
        assertThat(stored(dead).fields().errorMessage()).contains("no run had begun");
        assertThat(told).extracting(TaskExpired::invocation).containsExactly((TaskInvocationLog) stored(dead));
    }

    @Test
    void hangingRunExpiresWithItsInvocation() throws Exception {
        TaskInvocationLog dead = invocation(LogState.ACTIVE);
        TaskRunLog before = run(dead, LogState.RETRIED, 1);
        TaskRunLog hanging = run(dead, LogState.ACTIVE, 2);

        assertThat(repair()).isEqualTo(new Repaired(0, 1));
        assertThat(stored(dead).state()).isEqualTo(LogState.EXPIRED);
        assertThat(stored(hanging).state()).isEqualTo(LogState.EXPIRED);
        assertThat(stored(hanging).fields().stop()).isEqualTo(Desk.START);
        assertThat(((TaskRunLog) stored(hanging)).output()).isEqualTo("printed");
        assertThat(stored(before)).isEqualTo(before);
    }

    @Test
    void invocationWhoseNextRunDiedExpires() throws Exception {
        TaskInvocationLog dead = invocation(LogState.ACTIVE);
        run(dead, LogState.RETRIED, 1);

        repair();
        assertThat(stored(dead).state()).isEqualTo(LogState.EXPIRED);
    }

    @Test
    void failingObserverStopsNothing() throws Exception {
        observerFails = true;
        invocation(LogState.TRIGGERED);
        invocation(LogState.WAITING);

        assertThat(repair()).isEqualTo(new Repaired(0, 2));
        assertThat(told).hasSize(2);
    }

    @Test
    void backendThatKnowsNoTasksIsNamed() {
        assertThatThrownBy(() -> repair(Optional.empty()))
                .hasMessageContaining("SECLOG0177")
                .hasMessageContaining("memory");
    }
}
