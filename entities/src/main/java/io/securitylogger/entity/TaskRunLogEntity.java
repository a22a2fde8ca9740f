package io.securitylogger.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One attempt to execute a task; {@code TaskRunLog} in JPQL. Read-only. */
@Entity(name = "TaskRunLog")
@Table(name = "security_task_run_log")
public class TaskRunLogEntity extends TaskLogEntity {

    @Column(name = "result", length = LONG_TEXT, insertable = false, updatable = false)
    private @Nullable String result;

    @Column(name = "output", length = LONG_TEXT, insertable = false, updatable = false)
    private @Nullable String output;

    @Column(name = "retries", nullable = false, insertable = false, updatable = false)
    private int retries;

    @Convert(converter = UtcConverter.class)
    @Column(name = "estimated_time_of_next_retry", insertable = false, updatable = false)
    private @Nullable Instant estimatedTimeOfNextRetry;

    @Column(name = "waiting_time", insertable = false, updatable = false)
    private @Nullable Double waitingTime;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected TaskRunLogEntity() {}

    /** What the task returned, as JSON, masked; {@code null} if it returned nothing. */
    public @Nullable String result() {
        return result;
    }

    /** What it printed, masked; {@code null} if it printed nothing. */
    public @Nullable String output() {
        return output;
    }

    /** How many attempts failed before it. */
    public int retries() {
        return retries;
    }

    /** When the next one begins; {@code null} if there is none. */
    public @Nullable Instant estimatedTimeOfNextRetry() {
        return estimatedTimeOfNextRetry;
    }

    /** Seconds from the hand-over to its begin; {@code null} if that is not known. */
    public @Nullable Double waitingTime() {
        return waitingTime;
    }
}
