package io.securitylogger.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The wish to have a task executed; {@code TaskInvocationLog} in JPQL. Read-only. */
@Entity(name = "TaskInvocationLog")
@Table(name = "security_task_invocation_log")
public class TaskInvocationLogEntity extends TaskLogEntity {

    @Convert(converter = UtcConverter.class)
    @Column(name = "applied_at", nullable = false, insertable = false, updatable = false)
    private Instant appliedAt;

    @Convert(converter = UtcConverter.class)
    @Column(name = "triggered_at", insertable = false, updatable = false)
    private @Nullable Instant triggeredAt;

    @Column(name = "is_async", nullable = false, insertable = false, updatable = false)
    private boolean async;

    @Column(name = "is_unique", nullable = false, insertable = false, updatable = false)
    private boolean unique;

    @Column(name = "is_on_commit", nullable = false, insertable = false, updatable = false)
    private boolean onCommit;

    @Convert(converter = UtcConverter.class)
    @Column(name = "estimated_time_of_first_arrival", insertable = false, updatable = false)
    private @Nullable Instant estimatedTimeOfFirstArrival;

    @Convert(converter = UtcConverter.class)
    @Column(name = "expires_at", insertable = false, updatable = false)
    private @Nullable Instant expiresAt;

    @Convert(converter = UtcConverter.class)
    @Column(name = "stale_at", insertable = false, updatable = false)
    private @Nullable Instant staleAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected TaskInvocationLogEntity() {}

    /** When it was asked for. */
    public Instant appliedAt() {
        return appliedAt;
    }

    /** When it was handed over; {@code null} if it was not. */
    public @Nullable Instant triggeredAt() {
        return triggeredAt;
    }

    /** Whether the caller did not wait for its result. */
    public boolean async() {
        return async;
    }

    /** Whether it is not executed while an equal one lives. */
    public boolean unique() {
        return unique;
    }

    /** Whether it waits for the transaction of its caller. */
    public boolean onCommit() {
        return onCommit;
    }

    /** Before which its first run does not begin; {@code null} for none. */
    public @Nullable Instant estimatedTimeOfFirstArrival() {
        return estimatedTimeOfFirstArrival;
    }

    /** After which no run begins; {@code null} for none. */
    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    /** After which it is taken for dead unless it has ended. */
    public @Nullable Instant staleAt() {
        return staleAt;
    }
}
