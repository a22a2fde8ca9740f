package io.securitylogger.impl.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securitylogger.LogState;
import io.securitylogger.TaskNotRunException;
import io.securitylogger.TaskOptions;
import io.securitylogger.TaskRetry;
import io.securitylogger.TaskRunLog;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What interceptors return is any object. */
@SuppressWarnings("FutureReturnValueIgnored")
class MethodTaskTest {

    private static final TaskOptions OPTIONS = TaskOptions.of("report").arg("of", "May");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Desk desk = new Desk();
    private final Tasks tasks = desk.tasks(false);
    private final AtomicInteger runs = new AtomicInteger();

    /** As Jakarta Concurrency calls a method that returns a stage: its caller gets a future at once. */
    private @Nullable Object calledAsync(TaskOptions options, MethodTask.Kind kind, Callable<@Nullable Object> body)
            throws Exception {
        MethodTask task = tasks.method(options, kind, true, true);
        return task.call(() -> {
            CompletableFuture<@Nullable Object> future = new CompletableFuture<>();
            desk.execute(() -> {
                try {
                    Object returned = task.execute(body);
                    if (returned instanceof CompletionStage<?> stage) {
                        stage.whenComplete((value, failure) -> complete(future, value, failure));
                    }
                } catch (Exception thrown) {
                    future.completeExceptionally(thrown);
                }
            });
            return kind == MethodTask.Kind.STAGE ? future : null;
        });
    }

    private static void complete(
            CompletableFuture<@Nullable Object> future, @Nullable Object value, @Nullable Throwable failure) {
        if (failure == null) {
            future.complete(value);
        } else {
            future.completeExceptionally(failure);
        }
    }

    /** As any method is called. */
    private @Nullable Object called(TaskOptions options, Callable<@Nullable Object> body) throws Exception {
        MethodTask task = tasks.method(options, MethodTask.Kind.VALUE, false, false);
        return task.call(() -> task.execute(body));
    }

    @Test
    void callerGetsWhatTheMethodReturns() throws Exception {
        Object stage = calledAsync(
                OPTIONS, MethodTask.Kind.STAGE, () -> CompletableFuture.completedFuture("r" + runs.incrementAndGet()));
        assertThat(desk.invocation().state()).isEqualTo(LogState.TRIGGERED);
        desk.pass(SECOND);

        assertThat((CompletableFuture<?>) stage).isCompletedWithValueMatching("r1"::equals);
        assertThat(desk.invocation().state()).isEqualTo(LogState.SUCCEEDED);
        assertThat(desk.invocation().manner().async()).isTrue();
        assertThat(desk.endedRuns().get(0).result()).isEqualTo("\"r1\"");
    }

    @Test
    void callerSeesStageEndAfterRetries() throws Exception {
        Object stage = calledAsync(
                OPTIONS.retry(TaskRetry.after(SECOND, SECOND)),
                MethodTask.Kind.STAGE,
                () -> runs.incrementAndGet() < 3
                        ? CompletableFuture.failedFuture(new IOException("no disk"))
                        : CompletableFuture.completedFuture("done"));
        desk.pass(Duration.ofMillis(1500));
        assertThat((CompletableFuture<?>) stage).isNotDone();
        desk.pass(SECOND);

        assertThat((CompletableFuture<?>) stage).isCompletedWithValueMatching("done"::equals);
        assertThat(desk.endedRuns())
                .extracting(TaskRunLog::state)
                .containsExactly(LogState.RETRIED, LogState.RETRIED, LogState.SUCCEEDED);
    }

    @Test
    void methodWithoutResultIsTriedAgainInTheBackground() throws Exception {
        calledAsync(OPTIONS.retry(TaskRetry.after(SECOND)), MethodTask.Kind.NOTHING, () -> {
            throw new IOException("no disk " + runs.incrementAndGet());
        });
        desk.pass(Duration.ofSeconds(5));

        assertThat(runs).hasValue(2);
        assertThat(desk.invocation().state()).isEqualTo(LogState.FAILED);
    }

    @Test
    void callThatWaitsForCommitGoesToTheServerBehindIt() throws Exception {
        desk.inTransaction = true;
        Object stage = calledAsync(OPTIONS.afterCommit(), MethodTask.Kind.STAGE, () -> {
            runs.incrementAndGet();
            return CompletableFuture.completedFuture("done");
        });
        desk.pass(SECOND);
        assertThat(runs).hasValue(0);
        assertThat(desk.invocation().state()).isEqualTo(LogState.WAITING);

        desk.told.get(0).after(true);
        desk.pass(SECOND);
        assertThat((CompletableFuture<?>) stage).isCompletedWithValueMatching("done"::equals);
        assertThat(desk.invocation().state()).isEqualTo(LogState.SUCCEEDED);
    }

    @Test
    void callOfRolledBackTransactionFailsForItsCaller() throws Exception {
        desk.inTransaction = true;
        Object stage = calledAsync(OPTIONS.afterCommit(), MethodTask.Kind.STAGE, () -> runs.incrementAndGet());
        desk.told.get(0).after(false);
        desk.pass(SECOND);

        assertThat(runs).hasValue(0);
        assertThat((CompletableFuture<?>) stage)
                .failsWithin(SECOND)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(TaskNotRunException.class);
        assertThat(desk.invocation().state()).isEqualTo(LogState.IGNORED);
    }

    @Test
    void duplicateIsToldAsTheMethodCanTellIt() throws Exception {
        TaskOptions unique = OPTIONS.asUnique();
        calledAsync(unique, MethodTask.Kind.NOTHING, () -> runs.incrementAndGet());

        assertThat(calledAsync(unique, MethodTask.Kind.NOTHING, () -> runs.incrementAndGet()))
                .isNull();
        assertThat((CompletableFuture<?>) calledAsync(unique, MethodTask.Kind.STAGE, () -> runs.incrementAndGet()))
                .isCompletedExceptionally();
        assertThatThrownBy(() -> called(unique, () -> runs.incrementAndGet())).isInstanceOf(TaskNotRunException.class);
        desk.pass(SECOND);
        assertThat(runs).hasValue(1);
    }

    @Test
    void synchronousMethodReturnsAndThrowsAsItDoes() throws Exception {
        assertThat(called(OPTIONS, () -> 13)).isEqualTo(13);
        assertThat(desk.invocation().manner().async()).isFalse();
        IOException thrown = new IOException("no disk");
        assertThatThrownBy(() -> called(OPTIONS, () -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertThat(desk.invocation().state()).isEqualTo(LogState.FAILED);
        CompletableFuture<Object> failed = CompletableFuture.failedFuture(thrown);
        assertThat(called(OPTIONS, () -> failed)).isSameAs(failed);
    }

    @Test
    void synchronousMethodIsTriedAgainOnItsThread() throws Exception {
        TaskOptions retried = OPTIONS.retry(TaskRetry.after(Duration.ofMillis(1), Duration.ofMillis(1)));

        assertThat(called(retried, () -> {
                    if (runs.incrementAndGet() < 3) {
                        throw new IOException("no disk");
                    }
                    return "done";
                }))
                .isEqualTo("done");
        assertThat(desk.endedRuns()).hasSize(3);
    }
}
