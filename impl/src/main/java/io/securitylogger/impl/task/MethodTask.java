package io.securitylogger.impl.task;

import io.securitylogger.TaskNotRunException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The call of a method as a task: asked for on the thread of its caller, which gets what the server gives it, and executed on
 * the thread that the server chooses. Thread-safe.
 */
public final class MethodTask {

    private final Kind kind;
    private final InvokedTask<@Nullable Object> task;
    private volatile Callable<@Nullable Object> method = () -> null;

    /** What a method returns. */
    public enum Kind {
        /** Nothing, so its caller does not see how it ends. */
        NOTHING,
        /** A stage, which its caller may see ending. */
        STAGE,
        /** A value, for which its caller waits, or that only the server knows how to hand on. */
        VALUE
    }

    /** Makes the task of a call, which is to execute what it is given. */
    @FunctionalInterface
    interface Making {

        InvokedTask<@Nullable Object> of(Callable<@Nullable Object> work);
    }

    MethodTask(Kind kind, Making making) {
        this.kind = kind;
        this.task = making.of(() -> method.call());
    }

    /**
     * Asks for it.
     *
     * @param server hands the call over to be executed
     * @return what the caller gets
     * @throws Exception what the server throws, or {@link TaskNotRunException}
     */
    public @Nullable Object call(Callable<@Nullable Object> server) throws Exception {
        CompletableFuture<@Nullable Object> answer = new CompletableFuture<>();
        HandedOver handedOver = new HandedOver(server, answer);
        task.apply(handedOver);
        if (handedOver.failure != null) {
            throw handedOver.failure;
        }
        if (handedOver.isDone) {
            return isAnsweredHere() ? end() : handedOver.value;
        }
        return instead(answer);
    }

    /** What the caller gets of a call that is not executed, or not yet. */
    private @Nullable Object instead(CompletableFuture<@Nullable Object> answer) throws Exception {
        CompletableFuture<@Nullable Object> result = task.future();
        if (kind == Kind.STAGE) {
            CompletionStage<@Nullable Object> end = result;
            end.whenComplete((value, failure) -> {
                if (failure != null) {
                    answer.completeExceptionally(failure);
                }
            });
            CompletionStage<@Nullable Object> given = answer;
            return given;
        }
        return kind == Kind.NOTHING ? null : outcome(result);
    }

    /**
     * Executes it for the first time, and where the calling thread does so again, until its end.
     *
     * @param work the method, which may be called several times
     * @return what the method is to return
     * @throws Exception what it is to throw
     */
    public @Nullable Object execute(Callable<@Nullable Object> work) throws Exception {
        Attempted first = new Attempted(work);
        method = first;
        task.run();
        CompletableFuture<@Nullable Object> result = task.future();
        if (isAnsweredHere() && !result.isDone()) {
            CompletionStage<@Nullable Object> ofFirstAttempt = CompletableFuture.completedFuture(null);
            return ofFirstAttempt;
        }
        Object returned = first.value;
        return returned == null && result.isDone() ? outcome(result) : returned;
    }

    /** Whether its caller gets a stage of ours: that of the server ends with the first attempt. */
    private boolean isAnsweredHere() {
        return kind == Kind.STAGE && task.isRetried();
    }

    private CompletionStage<@Nullable Object> end() {
        return task.future().thenCompose(MethodTask::flat);
    }

    private static CompletionStage<@Nullable Object> flat(@Nullable Object value) {
        return value instanceof CompletionStage<?> stage
                ? stage.thenApply(inner -> inner)
                : CompletableFuture.completedFuture(value);
    }

    private static @Nullable Object outcome(CompletableFuture<@Nullable Object> result) throws Exception {
        try {
            return result.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof Error error) {
                throw error;
            }
            throw cause instanceof Exception failure ? failure : e;
        }
    }

    /** Keeps what the method returned last. */
    private static final class Attempted implements Callable<@Nullable Object> {

        private final Callable<@Nullable Object> work;
        private volatile @Nullable Object value;

        Attempted(Callable<@Nullable Object> work) {
            this.work = work;
        }

        @Override
        public @Nullable Object call() throws Exception {
            value = null;
            Object returned = work.call();
            value = returned;
            return returned;
        }
    }

    /** Hands over to the server, at once or later; then what it gives goes on to who has an answer already. */
    private static final class HandedOver implements HandOver {

        private final Callable<@Nullable Object> server;
        private final CompletableFuture<@Nullable Object> answer;
        private volatile @Nullable Object value;
        private volatile @Nullable Exception failure;
        private volatile boolean isDone;

        HandedOver(Callable<@Nullable Object> server, CompletableFuture<@Nullable Object> answer) {
            this.server = server;
            this.answer = answer;
        }

        /** What the server throws is, as a rule, what the task threw, and that has been dealt with. */
        @Override
        public void begin() throws Exception {
            try {
                value = server.call();
                isDone = true;
                flat(value).whenComplete(this::answered);
            } catch (Exception thrown) {
                failure = thrown;
                throw thrown;
            }
        }

        private void answered(@Nullable Object inner, @Nullable Throwable thrown) {
            if (thrown == null) {
                answer.complete(inner);
            } else {
                Throwable cause = thrown.getCause();
                answer.completeExceptionally(thrown instanceof CompletionException && cause != null ? cause : thrown);
            }
        }
    }
}
