package io.securitylogger.batch;

import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** An execution as a repository tells of it. */
record KnownExecution(String job, BatchStatus status, Instant created) implements JobExecution {

    @Override
    public long getExecutionId() {
        return MarkedLogs.EXECUTION;
    }

    @Override
    public String getJobName() {
        return job;
    }

    @Override
    public BatchStatus getBatchStatus() {
        return status;
    }

    @Override
    public Date getStartTime() {
        return Date.from(created);
    }

    @Override
    @SuppressWarnings("NullAway") // it has not ended
    public @Nullable Date getEndTime() {
        return null;
    }

    @Override
    public String getExitStatus() {
        return status.name();
    }

    @Override
    public Date getCreateTime() {
        return Date.from(created);
    }

    @Override
    public Date getLastUpdatedTime() {
        return Date.from(created);
    }

    @Override
    public Properties getJobParameters() {
        return new Properties();
    }
}
