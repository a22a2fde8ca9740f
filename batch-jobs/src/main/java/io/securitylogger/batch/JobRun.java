package io.securitylogger.batch;

import io.securitylogger.LogRef;
import jakarta.batch.runtime.JobExecution;
import jakarta.batch.runtime.StepExecution;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An execution of a job in this jar.
 *
 * @param job the job
 * @param execution what the runtime tells of it
 * @param steps those that it has begun, in their order
 * @param parameters its job parameters as its log shows them
 * @param log its log; empty if there is none that can be read
 */
public record JobRun(
        AdminJob job,
        JobExecution execution,
        List<StepExecution> steps,
        Map<String, String> parameters,
        Optional<LogRef> log) {

    public JobRun {
        steps = steps.stream()
                .sorted(Comparator.comparingLong(StepExecution::getStepExecutionId))
                .toList();
        parameters = Map.copyOf(parameters);
    }

    /** The id of the execution. */
    public long id() {
        return execution.getExecutionId();
    }
}
