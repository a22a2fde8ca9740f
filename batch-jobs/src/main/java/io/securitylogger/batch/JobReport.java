package io.securitylogger.batch;

import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.Metric;
import jakarta.batch.runtime.StepExecution;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a job has ended.
 *
 * @param status its batch status; one that goes on stands for the end that follows
 * @param exitStatus its exit status
 * @param steps its steps, as far as they ran
 */
record JobReport(@Nullable BatchStatus status, @Nullable String exitStatus, List<StepExecution> steps) {

    private static final Set<BatchStatus> FAILED =
            EnumSet.of(BatchStatus.FAILED, BatchStatus.STOPPED, BatchStatus.STOPPING, BatchStatus.ABANDONED);
    private static final Set<BatchStatus> GOING_ON =
            EnumSet.of(BatchStatus.STARTING, BatchStatus.STARTED, BatchStatus.STOPPING);

    JobReport {
        steps = steps.stream()
                .sorted(Comparator.comparingLong(StepExecution::getStepExecutionId))
                .toList();
    }

    /** Whether an execution with this status has not ended yet. */
    static boolean isGoingOn(@Nullable BatchStatus status) {
        return status == null || GOING_ON.contains(status);
    }

    /** Some runtimes settle the status of the job after its listeners: then that of its last step tells. */
    boolean failed() {
        if (status == BatchStatus.STARTED && !steps.isEmpty()) {
            return FAILED.contains(steps.get(steps.size() - 1).getBatchStatus());
        }
        return status != null && FAILED.contains(status);
    }

    /** Why it failed, as far as the runtime tells. */
    String reason() {
        return "The job ended with batch status " + status + ", exit status " + exitStatus + ". "
                + String.join("; ", lines());
    }

    /** What each step reports. */
    List<String> lines() {
        return steps.stream().map(JobReport::line).toList();
    }

    private static String line(StepExecution step) {
        String exit = Objects.equals(step.getExitStatus(), String.valueOf(step.getBatchStatus()))
                        || step.getExitStatus() == null
                ? ""
                : ", exit status " + step.getExitStatus();
        Metric[] metrics = step.getMetrics() == null ? new Metric[0] : step.getMetrics();
        String counts = Arrays.stream(metrics)
                .filter(metric -> metric.getValue() != 0)
                .map(metric -> ", " + name(metric) + " " + metric.getValue())
                .sorted()
                .collect(Collectors.joining());
        return "Step " + step.getStepName() + ": " + step.getBatchStatus() + exit + counts;
    }

    private static String name(Metric metric) {
        return metric.getType().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
