package io.securitylogger.batch;

import io.securitylogger.CommandLog;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import org.jspecify.annotations.Nullable;

/**
 * An execution whose process has died, as the repository knows it.
 *
 * @param log its log
 * @param mark what that says of it
 * @param execution what the repository says
 * @param restarts how often its job was started again
 * @param newest whether it is the last execution of its job instance
 */
record DeadJob(CommandLog log, JobMark mark, JobExecution execution, int restarts, boolean newest) {

    /** What the repository says. */
    @Nullable
    BatchStatus status() {
        return execution.getBatchStatus();
    }

    /** Its next run does the work of one that died. */
    boolean isRepairItself() {
        return log.name().equals(AdminJob.SET_TASK_LOG_STATE.name());
    }

    @Override
    public String toString() {
        return "Execution " + mark.execution() + " of job " + log.name() + ", begun "
                + log.fields().start() + " by process " + mark.process();
    }
}
