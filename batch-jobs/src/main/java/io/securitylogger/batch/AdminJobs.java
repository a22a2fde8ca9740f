package io.securitylogger.batch;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.JobSecurityException;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.JobExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Starts, shows, starts again and stops executions of the jobs in this jar for an administrator, and of no others. Who asked
 * is kept in the log of the execution as {@code started_by}. Public for the administrator's resource and the container's
 * proxy; not for applications. Thread-safe.
 */
@ApplicationScoped
@NullUnmarked
public class AdminJobs {

    @Inject
    private LoggedJobOperator operator;

    @Inject
    private JobLogs logs;

    @Inject
    private OwnExecutions own;

    /** Called by the container. */
    public AdminJobs() {}

    /**
     * Starts a job, which goes on when the caller has left.
     *
     * @param user who asks
     * @throws BatchRuntimeException if the runtime does not start it
     */
    public JobRun start(AdminJob job, Map<String, String> parameters, String user) {
        return run(
                operator.start(JobOrder.of(job.name(), properties(parameters)).by(user)));
    }

    /**
     * Starts again what has failed or was stopped, as a new execution.
     *
     * @param parameters those that differ from the execution before
     * @param user who asks
     * @throws BatchRuntimeException if the execution cannot be started again
     */
    public JobRun restart(JobRun before, Map<String, String> parameters, String user) {
        Properties all = parametersOf(before.id());
        all.stringPropertyNames().stream().filter(JobParameters::isReserved).forEach(all::remove);
        all.putAll(parameters);
        JobOrder order = JobOrder.of(before.job().name(), all).by(user);
        return run(operator.restart(before.id(), order));
    }

    /**
     * Asks an execution to stop, which may take a while.
     *
     * @throws BatchRuntimeException if it is not running
     */
    public JobRun stop(JobRun run) {
        operator.stop(run.id());
        return run(run.id());
    }

    /** The execution with this id; empty if there is none of a job in this jar in this application. */
    public Optional<JobRun> find(long executionId) {
        return execution(executionId)
                .flatMap(execution -> AdminJob.named(execution.getJobName()).map(job -> describe(job, execution)));
    }

    private Optional<JobExecution> execution(long executionId) {
        try {
            @Nullable JobExecution execution = runtime().getJobExecution(executionId);
            return Optional.ofNullable(execution).filter(known -> own.contain(executionId));
        } catch (NoSuchJobExecutionException | JobSecurityException unknown) {
            return Optional.empty();
        }
    }

    private JobRun run(long executionId) {
        return find(executionId)
                .orElseThrow(() -> new BatchRuntimeException("The runtime does not know execution " + executionId));
    }

    private JobRun describe(AdminJob job, JobExecution execution) {
        long id = execution.getExecutionId();
        return new JobRun(
                job,
                execution,
                runtime().getStepExecutions(id),
                logs.masked(job.name(), parametersOf(id)),
                logs.log(execution));
    }

    private static Properties parametersOf(long executionId) {
        @Nullable Properties parameters = runtime().getParameters(executionId);
        return JobOrder.of("", parameters).parameters();
    }

    private static Properties properties(Map<String, String> parameters) {
        Properties properties = new Properties();
        properties.putAll(parameters);
        return properties;
    }

    private static JobOperator runtime() {
        return BatchRuntime.getJobOperator();
    }
}
