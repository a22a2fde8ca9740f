package io.securitylogger.suite.task.app;

import io.securitylogger.LoggedTasks;
import io.securitylogger.SubmittedTask;
import io.securitylogger.TaskOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;
import org.jspecify.annotations.NullUnmarked;

/** Hands tasks over in transactions. */
@ApplicationScoped
@NullUnmarked
public class TransactionalTasks {
    @Inject
    private LoggedTasks tasks;

    /** Commits behind what is done last. */
    @Transactional
    public void committed(TaskOptions options, Consumer<SubmittedTask<Boolean>> last) {
        last.accept(tasks.submit(options.afterCommit(), () -> true));
    }

    /** Rolls back. */
    @Transactional
    public void rolledBack(TaskOptions options) {
        tasks.submit(options.afterCommit(), () -> true);
        throw new IllegalStateException("no");
    }
}
