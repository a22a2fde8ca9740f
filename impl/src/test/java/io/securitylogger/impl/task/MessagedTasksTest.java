package io.securitylogger.impl.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.securitylogger.LogData;
import io.securitylogger.LogRef;
import io.securitylogger.LogState;
import io.securitylogger.LogType;
import io.securitylogger.ObjectRef;
import io.securitylogger.RequestedTask;
import io.securitylogger.TaskInvocationLog;
import io.securitylogger.TaskNotSentException;
import io.securitylogger.TaskOptions;
import io.securitylogger.TaskRetry;
import io.securitylogger.TaskRunLog;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tasks that are sent, and executed by whoever gets the message. */
class MessagedTasksTest {

    private static final TaskOptions SUM = TaskOptions.of("sum").args(5, LocalDate.of(2026, 1, 31));
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Desk desk = new Desk();
    private final List<String> sent = new ArrayList<>();
    private final AtomicInteger runs = new AtomicInteger();
    private Duration delay = Duration.ZERO;
    private final Tasks tasks = tasks();
    private final TaskDeliveries deliveries = desk.mortal(new WrittenLogs(desk.events));

    private Tasks tasks() {
        desk.post = (message, later) -> {
            sent.add(message);
            delay = later;
        };
        return desk.tasks(false);
    }

    @BeforeEach
    void know() {
        desk.known.put("sum", given -> () -> given.args() + "" + runs.incrementAndGet());
    }

    private Verdict deliver(String message) {
        CompletableFuture<Verdict> verdict = deliveries.deliver(message, 1);
        desk.work();
        return verdict.getNow(new Verdict("still running", Duration.ZERO));
    }

    private List<String> states() {
        return desk.invocations().stream()
                .map(log -> log.state() + " " + log.fields().version())
                .toList();
    }

    @Test
    void receiverGoesOnWithTheLogsOfTheSender() {
        LogData data = LogData.slug("sums").relate(ObjectRef.of("Sum", 5)).extra("x", 1);
        RequestedTask asked = tasks.submit(SUM.with(data));
        assertThat(asked.state()).isEqualTo(LogState.TRIGGERED);
        desk.pass(SECOND);
        assertThat(runs).hasValue(0);

        assertThat(deliver(sent.get(0))).isEqualTo(Verdict.DONE);
        assertThat(states()).containsExactly("TRIGGERED 0", "ACTIVE 1", "SUCCEEDED 9999");
        TaskInvocationLog first = desk.invocations().get(0);
        TaskInvocationLog last = desk.invocation();
        assertThat(last.ref()).isEqualTo(asked.ref().orElseThrow());
        assertThat(last.call()).isEqualTo(first.call());
        assertThat(last.times()).isEqualTo(first.times());
        assertThat(last.manner()).isEqualTo(first.manner());
        TaskRunLog run = desk.endedRuns().get(0);
        assertThat(run.result()).isEqualTo("\"[5, {@type=date, @value=2026-01-31}]1\"");
        assertThat(run.fields().slug()).isEqualTo("sums");
        assertThat(run.fields().relatedObjects()).containsExactly(ObjectRef.of("Sum", 5));
        assertThat(run.fields().extraData()).containsEntry("x", 1);
        assertThat(run.fields().parent())
                .isEqualTo(new LogRef(LogType.TASK_INVOCATION, last.fields().id()));
        assertThat(run.attempt().waitingTimeSeconds()).isEqualTo(1.0);
    }

    @Test
    void logsFollowTheTransactionThatTakesTheMessageAlong() {
        desk.inTransaction = true;
        assertThat(tasks.submit(SUM).state()).isEqualTo(LogState.WAITING);
        desk.told.get(0).after(true);
        desk.work();
        deliver(sent.get(0));

        assertThat(states()).containsExactly("WAITING 0", "TRIGGERED 1", "ACTIVE 2", "SUCCEEDED 9999");
        assertThat(desk.invocation().manner().onCommit()).isTrue();
    }

    @Test
    void rolledBackTaskIsIgnoredAndHoldsNobodyOff() {
        desk.inTransaction = true;
        tasks.submit(SUM.asUnique());
        desk.told.get(0).after(false);
        desk.work();

        assertThat(states()).containsExactly("WAITING 0", "IGNORED 9999");
        desk.inTransaction = false;
        assertThat(tasks.submit(SUM.asUnique()).state()).isEqualTo(LogState.TRIGGERED);
    }

    @Test
    void whatWasNotSentIsNotClaimedToBe() {
        desk.post = (message, later) -> {
            throw new IOException("broker away");
        };
        Tasks cutOff = desk.tasks(false);
        assertThatExceptionOfType(TaskNotSentException.class)
                .isThrownBy(() -> cutOff.submit(SUM.asUnique()))
                .withMessageContaining("broker away");
        assertThat(states()).containsExactly("TRIGGERED 0", "FAILED 9999");
        assertThat(tasks.submit(SUM.asUnique()).state()).isEqualTo(LogState.TRIGGERED);
    }

    @Test
    void nextAttemptIsAMessageOfItsOwn() {
        desk.known.put("sum", given -> () -> {
            throw new IOException("no disk " + runs.incrementAndGet());
        });
        tasks.submit(SUM.asUnique().retry(TaskRetry.after(Duration.ofHours(3)).onlyFor(List.of(IOException.class))));
        Verdict first = deliver(sent.get(0));
        assertThat(first.delay()).isEqualTo(Duration.ofHours(3));
        desk.pass(Duration.ofHours(2));
        assertThat(tasks.submit(SUM.asUnique()).state()).isEqualTo(LogState.DUPLICATE);
        desk.pass(Duration.ofHours(1));

        assertThat(first.again()).isNotNull();
        assertThat(deliver(String.valueOf(first.again()))).isEqualTo(Verdict.DONE);
        assertThat(desk.endedRuns())
                .extracting(run -> run.state() + " " + run.attempt().retries())
                .containsExactly("RETRIED 0", "FAILED 1");
        assertThat(desk.endedRuns().get(0).attempt().estimatedTimeOfNextRetry())
                .isEqualTo(Desk.START.plus(Duration.ofHours(3)));
        assertThat(tasks.submit(SUM.asUnique()).state()).isEqualTo(LogState.TRIGGERED);
    }

    @Test
    void scheduledTaskIsDeliveredLater() {
        tasks.schedule(SUM, Desk.START.plusSeconds(60));
        assertThat(delay).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void taskThatRunsIsNotBegunAgain() {
        CompletableFuture<String> end = new CompletableFuture<>();
        desk.known.put("sum", given -> () -> {
            runs.incrementAndGet();
            return end.minimalCompletionStage();
        });
        tasks.submit(SUM);
        CompletableFuture<Verdict> first = deliveries.deliver(sent.get(0), 1);
        desk.work();
        Verdict second = deliver(sent.get(0));
        assertThat(second.again()).isEqualTo(sent.get(0));
        assertThat(second.delay()).isPositive();
        assertThat(runs).hasValue(1);

        end.complete("done");
        assertThat(first).isCompletedWithValue(Verdict.DONE);
        assertThat(deliver(sent.get(0))).isEqualTo(Verdict.DONE);
        assertThat(runs).hasValue(1);
    }

    @Test
    void taskWhoseProcessDiedRunsAgainAndStopsAtItsLimit() {
        desk.known.put("sum", given -> () -> {
            runs.incrementAndGet();
            return new CompletableFuture<String>().minimalCompletionStage();
        });
        tasks.submit(SUM);
        for (int death = 1; death <= 3; death++) {
            assertThat(deliver(sent.get(0)).again()).isEqualTo("still running");
            assertThat(runs).hasValue(death);
            desk.pass(Claims.LEASE.plusSeconds(1));
        }

        assertThat(deliver(sent.get(0))).isEqualTo(Verdict.DONE);
        assertThat(runs).hasValue(3);
        assertThat(desk.endedRuns())
                .extracting(TaskRunLog::state)
                .containsOnly(LogState.EXPIRED)
                .hasSize(3);
        assertThat(desk.invocation().state()).isEqualTo(LogState.FAILED);
        assertThat(desk.invocation().fields().errorMessage()).contains("its process died 3 times");
        assertThat(states()).containsExactly("TRIGGERED 0", "ACTIVE 1", "ACTIVE 2", "ACTIVE 3", "FAILED 9999");
    }

    @Test
    void whatIsNoTaskIsDropped() {
        assertThat(deliver("hello")).isEqualTo(Verdict.DONE);
        assertThat(desk.events).isEmpty();
    }
}
