package io.securitylogger.impl.task;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How tasks are executed unless they say something else.
 *
 * @param executor the JNDI name of the managed executor; empty for the server's default
 * @param staleAfter when a task that has not ended is taken for dead
 * @param preCommit whether a task that waits for a transaction is handed over just before its commit
 */
public record TaskSettings(String executor, Duration staleAfter, boolean preCommit) {

    /** The documented defaults. */
    public static final TaskSettings DEFAULT = new TaskSettings("", Duration.ofMinutes(60), false);

    public TaskSettings {
        requireNonNull(executor, "executor");
        requireNonNull(staleAfter, "staleAfter");
    }
}
