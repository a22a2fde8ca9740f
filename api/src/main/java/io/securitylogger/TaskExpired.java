package io.securitylogger;

import static java.util.Objects.requireNonNull;

/**
 * A CDI event: a task died, with its process or because it hangs, and the job {@code set-task-log-state} has found it.
 * {@code void on(@Observes TaskExpired event)} is called on the thread of the job, in no transaction, once for each task;
 * whoever knows how executes it again. What an observer throws is reported and otherwise ignored.
 *
 * @param invocation its invocation, expired
 */
public record TaskExpired(TaskInvocationLog invocation) {

    public TaskExpired {
        requireNonNull(invocation, "invocation");
    }
}
