package io.securitylogger.spi;

/** Gives tasks that have died the state that is true; a CDI bean of the engine. Thread-safe. */
@FunctionalInterface
public interface TaskRepair {

    /**
     * Looks once for tasks that have died, as many as {@code security.set-stale-task-invocations-limit-per-run} allows. An
     * invocation whose last run has ended takes its state and its end; any other is expired, with those of its runs that hang,
     * and {@link io.securitylogger.TaskExpired} tells of it.
     *
     * @throws Exception if the backend does not answer; what was found before is repaired
     */
    Repaired repair() throws Exception;

    /**
     * What was done.
     *
     * @param ended how many took the state of their last run
     * @param expired how many are expired
     */
    record Repaired(int ended, int expired) {}
}
