package io.securitylogger;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A task that was asked for by its name. What becomes of it is in its log alone, since any process may execute it.
 *
 * @param ref the log of its invocation; empty if it is not logged, as what observers of {@link LogEvent} cause
 * @param state how it stood when it had been asked for: {@link LogState#WAITING} for a commit, {@link LogState#TRIGGERED}, or
 *     not to be executed, {@link LogState#DUPLICATE}, {@link LogState#IGNORED} or {@link LogState#FAILED}; further if it has
 *     begun meanwhile
 */
public record RequestedTask(Optional<LogRef> ref, LogState state) {

    public RequestedTask {
        requireNonNull(ref, "ref");
        requireNonNull(state, "state");
    }
}
