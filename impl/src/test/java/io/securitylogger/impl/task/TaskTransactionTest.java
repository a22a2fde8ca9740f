package io.securitylogger.impl.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.LogState;
import io.securitylogger.SubmittedTask;
import io.securitylogger.TaskInvocationLog;
import io.securitylogger.TaskOptions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Tasks that wait for the transaction of their caller. */
class TaskTransactionTest {

    private static final TaskOptions SUM = TaskOptions.of("sum").args(5, 8);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Desk desk = new Desk();
    private final Tasks tasks = desk.tasks(false);
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void taskWaitsForCommit() {
        desk.inTransaction = true;
        SubmittedTask<Integer> task = tasks.submit(SUM.afterCommit(), runs::incrementAndGet);
        desk.told.get(0).beforeCommit();
        desk.pass(SECOND);
        assertThat(task.state()).isEqualTo(LogState.WAITING);
        assertThat(desk.invocation().fields().version()).isZero();
        assertThat(desk.invocation().call().taskId()).isNull();

        desk.told.get(0).after(true);
        desk.pass(SECOND);
        assertThat(desk.invocations())
                .extracting(TaskInvocationLog::state)
                .containsExactly(LogState.WAITING, LogState.TRIGGERED, LogState.ACTIVE, LogState.SUCCEEDED);
        assertThat(runs).hasValue(1);
    }

    @Test
    void taskOfRolledBackTransactionNeverRunsAndSaysSo() {
        desk.inTransaction = true;
        SubmittedTask<Integer> task = tasks.submit(SUM.afterCommit().asUnique(), runs::incrementAndGet);
        desk.told.get(0).after(false);
        desk.pass(Duration.ofHours(3));

        assertThat(runs).hasValue(0);
        assertThat(desk.invocation().state()).isEqualTo(LogState.IGNORED);
        assertThat(desk.invocation().fields().errorMessage()).contains("rolled back");
        assertThat(Desk.stateOf(task)).isEqualTo(LogState.IGNORED);
        assertThat(desk.leases.isTaken(new Arguments(SUM).key())).isFalse();
    }

    @Test
    void preCommitHandsOverBeforeCommit() {
        Tasks early = desk.tasks(true);
        desk.inTransaction = true;
        SubmittedTask<Integer> task = early.submit(SUM.afterCommit(), runs::incrementAndGet);
        desk.told.get(0).beforeCommit();
        assertThat(task.state()).isEqualTo(LogState.TRIGGERED);
        desk.told.get(0).after(true);
        desk.pass(SECOND);

        assertThat(runs).hasValue(1);
        assertThat(desk.endedRuns()).hasSize(1);
    }

    @Test
    void taskThatWaitsForNoTransactionRunsInsideOfOne() {
        desk.inTransaction = true;
        tasks.submit(SUM, runs::incrementAndGet);
        desk.pass(SECOND);

        assertThat(runs).hasValue(1);
    }
}
