package io.securitylogger;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A task that was handed over. Thread-safe. */
public interface SubmittedTask<T extends @Nullable Object> {

    /** The log of its invocation; empty if it is not logged, as what observers of {@link LogEvent} cause. */
    Optional<LogRef> ref();

    /** How it stands. */
    LogState state();

    /**
     * What the task returned, once it has succeeded; what its last run threw, or {@link TaskNotRunException}.
     */
    CompletionStage<T> result();
}
