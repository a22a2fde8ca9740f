package io.securitylogger.impl.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.LogState;
import io.securitylogger.LoggedTasks;
import io.securitylogger.SubmittedTask;
import io.securitylogger.TaskOptions;
import io.securitylogger.TaskRetry;
import io.securitylogger.TaskRunLog;
import io.securitylogger.impl.scope.ThreadSecurityLogProvider;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Tasks that fail and are tried again. */
class RetriedTasksTest {

    private static final TaskOptions SUM = TaskOptions.of("sum").args(5, 8);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Desk desk = new Desk();
    private final Tasks tasks = desk.tasks(false);
    private final AtomicInteger runs = new AtomicInteger();

    RetriedTasksTest() {
        ThreadSecurityLogProvider.tasksBy(tasks::current);
    }

    @Test
    void failingTaskIsTriedAgainAfterItsDelaysAndStopsAtItsLimit() {
        TaskRetry retry = TaskRetry.after(Duration.ofSeconds(10), Duration.ofSeconds(20));
        tasks.submit(SUM.retry(retry), () -> {
            throw new IllegalStateException("poison " + runs.incrementAndGet());
        });
        desk.pass(Duration.ofMinutes(5));

        assertThat(runs).hasValue(3);
        assertThat(desk.endedRuns())
                .extracting(TaskRunLog::state)
                .containsExactly(LogState.RETRIED, LogState.RETRIED, LogState.FAILED);
        assertThat(desk.endedRuns())
                .extracting(run -> run.attempt().estimatedTimeOfNextRetry())
                .containsExactly(Desk.START.plusSeconds(10), Desk.START.plusSeconds(30), null);
        assertThat(desk.endedRuns()).extracting(run -> run.attempt().retries()).containsExactly(0, 1, 2);
        assertThat(desk.invocation().state()).isEqualTo(LogState.FAILED);
        assertThat(desk.invocation().times().staleAt())
                .isEqualTo(Desk.START.plusSeconds(30).plus(Duration.ofMinutes(60)));
    }

    @Test
    void taskThatSucceedsAtSecondAttemptSucceeds() {
        SubmittedTask<Integer> task = tasks.submit(SUM.retry(TaskRetry.after(SECOND)), () -> {
            if (runs.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
            return LoggedTasks.current().retries();
        });
        desk.pass(Duration.ofMinutes(1));

        assertThat(desk.invocation().state()).isEqualTo(LogState.SUCCEEDED);
        assertThat(task.result().toCompletableFuture()).isCompletedWithValue(1);
    }

    @Test
    void otherFailuresAreNotTriedAgain() {
        tasks.submit(SUM.retry(TaskRetry.after(SECOND).onlyFor(List.of(IOException.class))), () -> {
            throw new IllegalStateException("" + runs.incrementAndGet());
        });
        desk.pass(Duration.ofMinutes(1));

        assertThat(runs).hasValue(1);
    }
}
