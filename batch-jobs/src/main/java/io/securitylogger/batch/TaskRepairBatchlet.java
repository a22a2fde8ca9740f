package io.securitylogger.batch;

import io.securitylogger.spi.TaskRepair;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The job {@code set-task-log-state}: gives tasks that have died the state that is true. */
@Dependent
@Named("securityTaskRepair")
@NullUnmarked
public class TaskRepairBatchlet extends AbstractBatchlet {

    @Inject
    private TaskRepair tasks;

    @Inject
    private JobOutput output;

    @Override
    public @Nullable String process() throws Exception {
        TaskRepair.Repaired repaired = output.telling(tasks::repair);
        output.println(
                repaired.ended() + " task(s) took the state of their last run, " + repaired.expired() + " expired");
        return null;
    }
}
