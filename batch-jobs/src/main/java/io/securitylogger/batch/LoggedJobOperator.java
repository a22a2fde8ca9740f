package io.securitylogger.batch;

import io.securitylogger.LogRef;
import io.securitylogger.spi.OpenCommand;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.JobExecution;
import jakarta.batch.runtime.JobInstance;
import jakarta.batch.runtime.StepExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * The server's job operator, by which jobs are logged that it starts and restarts, whatever their definition says; to be
 * injected. The log of a started job is the child of what starts it, that of a restarted one of the first execution. Logs
 * begun in the job are its children only if it has {@link SecurityLogJobListener}. Without that the end is noticed within a
 * second, as long as the application runs.
 *
 * <p>Executions get a job parameter more, {@code securityLog}. Thread-safe.
 */
@ApplicationScoped
@Typed(LoggedJobOperator.class)
@NullUnmarked
public class LoggedJobOperator implements JobOperator {

    @Inject
    private JobLogs logs;

    @Inject
    private JobWatch watch;

    /** Called by the container. */
    public LoggedJobOperator() {}

    @Override
    public long start(String jobXmlName, @Nullable Properties parameters) {
        return start(JobOrder.of(jobXmlName, parameters));
    }

    /** Starts what is ordered. */
    long start(JobOrder order) {
        return logged(order, given -> operator().start(order.job(), given));
    }

    @Override
    public long restart(long executionId, @Nullable Properties parameters) {
        return restart(
                executionId, JobOrder.of(operator().getJobExecution(executionId).getJobName(), parameters));
    }

    /** Starts again what is ordered. */
    long restart(long executionId, JobOrder order) {
        JobExecution before = operator().getJobExecution(executionId);
        Optional<LogRef> first = logs.firstLog(executionId).or(() -> logs.log(before));
        return logged(order.inside(first), given -> operator().restart(executionId, given));
    }

    private long logged(JobOrder order, ToLongFunction<Properties> begin) {
        JobLogs.Asked asked = logs.ask(order);
        OpenCommand log = asked.log();
        Properties given = order.parameters();
        given.setProperty(JobParameters.LOG, asked.token());
        try {
            long executionId = begin.applyAsLong(given);
            logs.name(log, executionId, operator().getJobInstance(executionId).getInstanceId());
            watch.over(executionId, asked);
            return executionId;
        } catch (Throwable failure) {
            logs.forget(asked);
            log.fail(failure);
            throw failure;
        }
    }

    @Override
    public Set<String> getJobNames() {
        return operator().getJobNames();
    }

    @Override
    public int getJobInstanceCount(String jobName) {
        return operator().getJobInstanceCount(jobName);
    }

    @Override
    public List<JobInstance> getJobInstances(String jobName, int start, int count) {
        return operator().getJobInstances(jobName, start, count);
    }

    @Override
    public List<Long> getRunningExecutions(String jobName) {
        return operator().getRunningExecutions(jobName);
    }

    @Override
    public Properties getParameters(long executionId) {
        return operator().getParameters(executionId);
    }

    @Override
    public void stop(long executionId) {
        operator().stop(executionId);
    }

    @Override
    public void abandon(long executionId) {
        operator().abandon(executionId);
    }

    @Override
    public JobInstance getJobInstance(long executionId) {
        return operator().getJobInstance(executionId);
    }

    @Override
    public List<JobExecution> getJobExecutions(JobInstance instance) {
        return operator().getJobExecutions(instance);
    }

    @Override
    public JobExecution getJobExecution(long executionId) {
        return operator().getJobExecution(executionId);
    }

    @Override
    public List<StepExecution> getStepExecutions(long jobExecutionId) {
        return operator().getStepExecutions(jobExecutionId);
    }

    private static JobOperator operator() {
        return BatchRuntime.getJobOperator();
    }
}
