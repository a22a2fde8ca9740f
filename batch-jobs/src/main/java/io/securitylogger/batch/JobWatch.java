package io.securitylogger.batch;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.JobExecution;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Notices the ends of executions whose definitions have no listener of ours. Public for the container's proxy; not for
 * applications.
 */
@ApplicationScoped
@NullUnmarked
public class JobWatch {

    private static final String EXECUTOR = "java:comp/DefaultManagedScheduledExecutorService";
    private static final long PERIOD_MILLIS = 1000;

    @Inject
    private JobLogs logs;

    /** Called by the container. */
    public JobWatch() {}

    /** Ends the log when the execution has ended, unless its listener did. */
    void over(long executionId, JobLogs.Asked asked) {
        AtomicReference<@Nullable ScheduledFuture<?>> timer = new AtomicReference<>();
        Runnable look = () -> {
            ScheduledFuture<?> own = timer.get();
            if (own != null && hasEnded(executionId, asked)) {
                own.cancel(false);
            }
        };
        timer.set(executor().scheduleWithFixedDelay(look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS));
    }

    /** An execution that the runtime does not know any more has ended too, however. */
    private boolean hasEnded(long executionId, JobLogs.Asked asked) {
        try {
            JobOperator operator = BatchRuntime.getJobOperator();
            JobExecution execution = operator.getJobExecution(executionId);
            if (JobReport.isGoingOn(execution.getBatchStatus())) {
                return false;
            }
            logs.end(
                    asked.log(),
                    new JobReport(
                            execution.getBatchStatus(),
                            execution.getExitStatus(),
                            operator.getStepExecutions(executionId)));
        } catch (RuntimeException untold) {
            asked.log().fail(untold);
        }
        logs.forget(asked);
        return true;
    }

    @SuppressWarnings("BanJNDI") // the name is a constant
    static ManagedScheduledExecutorService executor() {
        try {
            return InitialContext.doLookup(EXECUTOR);
        } catch (NamingException e) {
            throw new IllegalStateException("The server has no " + EXECUTOR, e);
        }
    }
}
