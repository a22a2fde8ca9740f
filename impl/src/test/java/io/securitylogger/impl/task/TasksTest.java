package io.securitylogger.impl.task;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securitylogger.LogData;
import io.securitylogger.LogFields;
import io.securitylogger.LogRef;
import io.securitylogger.LogState;
import io.securitylogger.LogType;
import io.securitylogger.LoggedTasks;
import io.securitylogger.ObjectRef;
import io.securitylogger.SecurityLog;
import io.securitylogger.SubmittedTask;
import io.securitylogger.TaskFailedException;
import io.securitylogger.TaskInvocationLog;
import io.securitylogger.TaskOptions;
import io.securitylogger.TaskRunLog;
import io.securitylogger.TaskTimeoutException;
import io.securitylogger.impl.scope.ObjectRefs;
import io.securitylogger.impl.scope.Scope;
import io.securitylogger.impl.scope.Scopes;
import io.securitylogger.impl.scope.ThreadSecurityLogProvider;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TasksTest {

    private static final TaskOptions SUM = TaskOptions.of("sum").args(5, 8);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Desk desk = new Desk();
    private final Tasks tasks = desk.tasks(false);
    private final AtomicInteger runs = new AtomicInteger();

    TasksTest() {
        ThreadSecurityLogProvider.tasksBy(tasks::current);
    }

    @Test
    void invocationIsTriggeredActiveAndSucceeds() {
        SubmittedTask<Integer> sum = tasks.submit(SUM.arg("to", LocalDate.of(2026, 1, 31)), () -> 13);
        assertThat(sum.state()).isEqualTo(LogState.TRIGGERED);
        assertThat(result(sum)).isNotDone();
        desk.pass(SECOND);

        assertThat(desk.invocations())
                .extracting(TaskInvocationLog::state)
                .containsExactly(LogState.TRIGGERED, LogState.ACTIVE, LogState.SUCCEEDED);
        assertThat(desk.invocations()).extracting(log -> log.fields().version()).containsExactly(0, 1, LogFields.FINAL);
        TaskInvocationLog invocation = desk.invocation();
        assertThat(invocation.ref()).isEqualTo(sum.ref().orElseThrow());
        assertThat(invocation.call().input()).isEqualTo("5, 8, to=2026-01-31");
        assertThat(invocation.call().args()).isEqualTo("[5,8]");
        assertThat(invocation.call().kwargs()).isEqualTo("{\"to\":{\"@type\":\"date\",\"@value\":\"2026-01-31\"}}");
        assertThat(invocation.call().queueName()).isEqualTo("default");
        assertThat(invocation.manner()).isEqualTo(new TaskInvocationLog.Manner(true, false, false));
        assertThat(invocation.times())
                .isEqualTo(new TaskInvocationLog.Times(
                        Desk.START, Desk.START, null, null, Desk.START.plus(Duration.ofMinutes(60))));
        assertThat(result(sum)).isCompletedWithValue(13);
    }

    @Test
    void runIsChildOfInvocationAndKeepsResultAndOutput() {
        ObjectRef order = ObjectRef.of("Order", 1);
        tasks.submit(SUM.with(LogData.slug("sums").relate(order)), () -> {
            LoggedTasks.current().out().println("adding");
            assertThat(SecurityLog.current().ref())
                    .isEqualTo(LoggedTasks.current().ref());
            SecurityLog.current().extra("seen", true);
            return Map.of("sum", 13, "password", "hunter2");
        });
        desk.pass(SECOND);

        TaskRunLog begun = desk.runs().get(0);
        assertThat(begun.state()).isEqualTo(LogState.ACTIVE);
        assertThat(begun.attempt()).isEqualTo(new TaskRunLog.Attempt(0, null, 0.0));
        TaskRunLog ended = desk.endedRuns().get(0);
        assertThat(ended.state()).isEqualTo(LogState.SUCCEEDED);
        assertThat(ended.fields().parent()).isEqualTo(desk.invocation().ref());
        assertThat(ended.call()).isEqualTo(desk.invocation().call());
        assertThat(ended.call().taskId()).isNotNull();
        assertThat(ended.fields().slug()).isEqualTo("sums");
        assertThat(ended.fields().relatedObjects()).containsExactly(order);
        assertThat(ended.fields().extraData()).containsEntry("seen", true);
        assertThat(ended.result()).contains("\"sum\":13", "\"password\":\"[Filtered]\"");
        assertThat(ended.output()).endsWith("adding");
        assertThat(LoggedTasks.current().ref()).isEmpty();
    }

    @Test
    void invocationIsChildOfWhatItsCallerWorksFor() {
        LogRef request = new LogRef(LogType.INPUT_REQUEST, UUID.randomUUID());
        try (var scope = Scopes.enclose(Scope.ofLog(request, null, ObjectRefs.STANDARD))) {
            tasks.submit(SUM, () -> 13);
        }
        desk.pass(SECOND);

        assertThat(desk.invocation().fields().parent()).isEqualTo(request);
    }

    @Test
    void failureIsKeptByRunAndInvocation() {
        SubmittedTask<Object> failing = tasks.submit(SUM, () -> {
            throw new IOException("no disk");
        });
        desk.pass(SECOND);

        assertThat(desk.invocation().state()).isEqualTo(LogState.FAILED);
        assertThat(desk.invocation().fields().errorMessage()).startsWith("java.io.IOException: no disk");
        assertThat(desk.endedRuns().get(0).state()).isEqualTo(LogState.FAILED);
        assertThat(result(failing)).isCompletedExceptionally();
    }

    @Test
    void scheduledTaskWaitsForItsTime() {
        tasks.schedule(SUM, runs::incrementAndGet, Desk.START.plusSeconds(3600));
        desk.pass(Duration.ofSeconds(3599));
        assertThat(runs).hasValue(0);
        assertThat(desk.invocation().state()).isEqualTo(LogState.TRIGGERED);
        assertThat(desk.invocation().times().estimatedTimeOfFirstArrival()).isEqualTo(Desk.START.plusSeconds(3600));
        assertThat(desk.invocation().times().staleAt()).isEqualTo(Desk.START.plusSeconds(7200));

        desk.pass(Duration.ofSeconds(1));
        assertThat(runs).hasValue(1);
        assertThat(desk.endedRuns().get(0).attempt().waitingTimeSeconds()).isEqualTo(3600.0);
    }

    @Test
    void expiredTaskDoesNotBegin() {
        SubmittedTask<Integer> late = tasks.schedule(
                SUM.expiresAfter(Duration.ofSeconds(5)).asUnique(), runs::incrementAndGet, Desk.START.plusSeconds(6));
        desk.pass(Duration.ofSeconds(10));

        assertThat(runs).hasValue(0);
        assertThat(desk.invocation().state()).isEqualTo(LogState.EXPIRED);
        assertThat(desk.invocation().times().expiresAt()).isEqualTo(Desk.START.plusSeconds(5));
        assertThat(desk.runs()).isEmpty();
        assertThat(Desk.stateOf(late)).isEqualTo(LogState.EXPIRED);
        tasks.submit(SUM.asUnique(), runs::incrementAndGet);
        desk.pass(SECOND);
        assertThat(runs).hasValue(1);
    }

    @Test
    void stageEndsItsTask() {
        CompletableFuture<Integer> stage = new CompletableFuture<>();
        SubmittedTask<CompletionStage<Integer>> task = tasks.submit(SUM, () -> stage);
        desk.pass(SECOND);
        assertThat(task.state()).isEqualTo(LogState.ACTIVE);

        stage.complete(13);
        assertThat(task.state()).isEqualTo(LogState.SUCCEEDED);
        assertThat(desk.endedRuns().get(0).result()).isEqualTo("13");
    }

    @Test
    void failedStageFailsItsTask() {
        CompletableFuture<Integer> stage = new CompletableFuture<>();
        tasks.submit(SUM, () -> stage.thenApply(one -> one));
        desk.pass(SECOND);
        stage.completeExceptionally(new IOException("no disk"));

        assertThat(desk.invocation().state()).isEqualTo(LogState.FAILED);
        assertThat(desk.invocation().fields().errorMessage()).startsWith("java.io.IOException: no disk");
    }

    @Test
    void callerWhoseTimeIsOverGivesUpWhatHasNotBegun() {
        TaskOptions late = SUM.asUnique();

        assertThatThrownBy(() -> tasks.submitAndGet(late, runs::incrementAndGet, Duration.ofMillis(1)))
                .isInstanceOf(TaskTimeoutException.class)
                .hasMessageContaining("sum");
        assertThat(desk.invocation().state()).isEqualTo(LogState.TIMEOUT);
        assertThat(desk.invocation().manner().async()).isFalse();
        desk.pass(SECOND);
        assertThat(runs).hasValue(0);
        assertThat(desk.leases.isTaken(new Arguments(SUM).key())).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> tasks.submitAndGet(SUM.afterCommit(), () -> 13, SECOND));
    }

    @Test
    void callerGetsWhatOtherThreadDoes() throws Exception {
        assertThat(waiting(() -> tasks.submitAndGet(SUM, () -> 13, Duration.ofSeconds(30))))
                .isEqualTo(13);
        assertThat(waiting(() -> failureOf(() -> tasks.submitAndGet(
                        SUM,
                        () -> {
                            throw new IOException("no disk");
                        },
                        Duration.ofSeconds(30)))))
                .isInstanceOf(TaskFailedException.class)
                .extracting(failure ->
                        requireNonNull(((Throwable) failure).getCause()).getClass())
                .isEqualTo(IOException.class);
    }

    private static @Nullable Object failureOf(Runnable work) {
        try {
            work.run();
            return null;
        } catch (RuntimeException failure) {
            return failure;
        }
    }

    /** Works as long as the caller waits. */
    private <T extends @Nullable Object> T waiting(Supplier<T> caller) throws Exception {
        int before = desk.invocations().size();
        CompletableFuture<T> answer = CompletableFuture.supplyAsync(caller);
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (desk.invocations().size() == before && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        while (!answer.isDone() && System.nanoTime() < deadline) {
            desk.work();
        }
        return answer.get(30, TimeUnit.SECONDS);
    }

    @Test
    void refusedTaskFails() {
        desk.refuses = true;
        SubmittedTask<Integer> task = tasks.submit(SUM.asUnique(), () -> 13);

        assertThat(task.state()).isEqualTo(LogState.FAILED);
        assertThat(desk.invocation().fields().errorMessage()).contains("stopping");
        assertThat(desk.leases.isTaken(new Arguments(SUM).key())).isFalse();
    }

    @Test
    void tasksOfObserversRunWithoutLog() {
        desk.observer = event -> {
            if (event.record().state() == LogState.TRIGGERED) {
                assertThat(tasks.submit(SUM, runs::incrementAndGet).ref()).isEmpty();
            }
        };
        tasks.submit(SUM, runs::incrementAndGet);
        desk.pass(SECOND);

        assertThat(runs).hasValue(2);
        assertThat(desk.endedRuns()).hasSize(1);
    }

    @Test
    void valueThatCannotBeShownIsStillTheResult() {
        Object untold = new Object() {
            @Override
            public String toString() {
                throw new AssertionError("cannot be shown");
            }
        };
        SubmittedTask<Object> task = tasks.submit(SUM.args(untold), () -> untold);
        desk.pass(SECOND);

        assertThat(result(task)).isCompletedWithValue(untold);
        assertThat(desk.invocation().state()).isEqualTo(LogState.SUCCEEDED);
        assertThat(desk.endedRuns().get(0).result()).contains(untold.getClass().getName());
        assertThat(desk.invocation().call().input()).endsWith(untold.getClass().getName());
    }

    @Test
    void secretsAreMaskedInArguments() {
        tasks.submit(SUM.arg("password", "hunter2").args("{\"password\": \"hunter2\"}"), () -> 13);

        assertThat(desk.invocation().call().toString()).contains("[Filtered]").doesNotContain("hunter2");
    }

    private static <T extends @Nullable Object> CompletableFuture<T> result(SubmittedTask<T> task) {
        return task.result().toCompletableFuture();
    }
}
