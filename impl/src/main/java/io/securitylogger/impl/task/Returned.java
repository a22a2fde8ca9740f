package io.securitylogger.impl.task;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** What a task has returned: a stage ends later, and futures may hold the value. */
final class Returned {

    private static final String ENTERPRISE_RESULT = "jakarta.ejb.AsyncResult";

    private Returned() {}

    /** Is told how it ended. */
    @FunctionalInterface
    interface Ending {

        /**
         * Called once.
         *
         * @param shown the value itself
         * @param failure why there is none; {@code null} if it succeeded
         */
        void ended(@Nullable Object shown, @Nullable Throwable failure);
    }

    /** Tells on the calling thread, or on the one that ends the stage. */
    static void whenEnded(@Nullable Object value, Ending ending) {
        if (value instanceof CompletionStage<?> stage) {
            stage.whenComplete((inner, failure) -> ending.ended(inner, cause(failure)));
        } else {
            ending.ended(value instanceof Future<?> future ? inside(future) : value, null);
        }
    }

    private static @Nullable Throwable cause(@Nullable Throwable failure) {
        Throwable cause = failure == null ? null : failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }

    /** Of enterprise beans, which hand their values on in a future. */
    private static @Nullable Object inside(Future<?> future) {
        try {
            return future.getClass().getName().equals(ENTERPRISE_RESULT) || future.isDone() ? future.get() : null;
        } catch (ExecutionException | RuntimeException unknown) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
