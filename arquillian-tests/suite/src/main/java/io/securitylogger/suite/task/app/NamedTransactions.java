package io.securitylogger.suite.task.app;

import io.securitylogger.LoggedTasks;
import io.securitylogger.RequestedTask;
import io.securitylogger.TaskOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.NullUnmarked;

/** Asks for tasks in transactions. */
@ApplicationScoped
@NullUnmarked
public class NamedTransactions {
    @Inject
    private LoggedTasks tasks;

    /** Commits. */
    @Transactional
    public RequestedTask committed(TaskOptions options) {
        return tasks.submit(options);
    }

    /** Rolls back. */
    @Transactional
    public void rolledBack(TaskOptions options) {
        tasks.submit(options);
        throw new IllegalStateException("no");
    }
}
