package io.securitylogger.batch;

import io.securitylogger.spi.TaskRepair;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The job {@code set-task-log-state}: gives tasks and batch jobs that have died the state that is true. */
@Dependent
@Named("securityTaskRepair")
@NullUnmarked
public class TaskRepairBatchlet extends AbstractBatchlet {

    @Inject
    @BatchProperty(name = "repair-batch-repository")
    private String repairBatchRepository;

    @Inject
    @BatchProperty(name = "max-attempts")
    private String maxAttempts;

    @Inject
    private TaskRepair tasks;

    @Inject
    private JobRepair jobs;

    @Inject
    private JobOutput output;

    private final CountDownLatch stopped = new CountDownLatch(1);

    @Override
    public @Nullable String process() throws Exception {
        output.telling(() -> {
            RepairOrder order = RepairOrder.of(
                    new GivenParameter("repair-batch-repository", repairBatchRepository),
                    new GivenParameter("max-attempts", maxAttempts));
            TaskRepair.Repaired repaired = tasks.repair();
            output.println(
                    repaired.ended() + " task(s) took the state of their last run, " + repaired.expired() + " expired");
            jobs.repair(order, output::println, this::pass);
            return null;
        });
        return null;
    }

    private boolean pass(Duration period) throws InterruptedException {
        return !stopped.await(period.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void stop() {
        stopped.countDown();
    }
}
