package io.securitylogger.impl.task;

import io.securitylogger.LogData;
import io.securitylogger.LogEvent;
import io.securitylogger.LogFields;
import io.securitylogger.LogPhase;
import io.securitylogger.LogRef;
import io.securitylogger.LogState;
import io.securitylogger.LogType;
import io.securitylogger.TaskCall;
import io.securitylogger.TaskInvocationLog;
import io.securitylogger.TaskInvocationLog.Times;
import io.securitylogger.impl.dispatch.Dispatcher;
import io.securitylogger.impl.dispatch.WriterFailedException;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.recording.LogDraft;
import io.securitylogger.impl.recording.Recording;
import io.securitylogger.impl.scope.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The log of an invocation, written each time something becomes of it. What observers of logs cause has none. Thread-safe; no
 * method fails but for {@code security.raise-writer-exceptions}.
 */
final class InvocationLog {

    private final LogDraft draft;
    private final boolean silent;
    private TaskInvocationLog.Manner manner;
    private TaskCall call;
    private Times times;
    private LogState state = LogState.WAITING;
    private int version = -1;

    InvocationLog(LogDraft draft, TaskCall call, TaskInvocationLog.Manner manner, Times times) {
        this(draft, Dispatcher.isAtWork(), call, manner, times);
    }

    private InvocationLog(LogDraft draft, boolean silent, TaskCall call, TaskInvocationLog.Manner manner, Times times) {
        this.draft = draft;
        this.silent = silent;
        this.call = call;
        this.manner = manner;
        this.times = times;
        draft.scope().logged(!silent);
    }

    /** Goes on with a log that was begun elsewhere, behind the version that it has there. */
    static InvocationLog resumed(TaskMessage message, int version, Recording recording) {
        TaskInvocationLog sent = message.sent();
        LogFields fields = sent.fields();
        LogData data = new LogData(fields.slug(), List.copyOf(fields.relatedObjects()), fields.extraData());
        LogRef parent = fields.parent();
        Scope scope = parent == null
                ? Scope.ofLog(sent.ref(), data, (Scope) null, recording.objectRefs())
                : Scope.ofLog(sent.ref(), data, parent, recording.objectRefs());
        InvocationLog log = new InvocationLog(
                new LogDraft(fields.id(), fields.start(), scope, recording),
                !message.logged(),
                sent.call(),
                sent.manner(),
                sent.times());
        log.state = sent.state();
        log.version = version;
        return log;
    }

    UUID id() {
        return draft.id();
    }

    Optional<LogRef> ref() {
        return silent ? Optional.empty() : Optional.of(new LogRef(LogType.TASK_INVOCATION, id()));
    }

    Scope scope() {
        return draft.scope();
    }

    synchronized LogState state() {
        return state;
    }

    synchronized TaskCall call() {
        return call;
    }

    synchronized Times times() {
        return times;
    }

    /** It waits for the transaction of its caller. */
    void waiting() {
        synchronized (this) {
            manner = new TaskInvocationLog.Manner(manner.async(), manner.unique(), true);
        }
        write(LogState.WAITING, known -> known);
    }

    /**
     * It was handed over.
     *
     * @param eta before which it does not begin
     * @param staleAt after which it is taken for dead
     */
    void triggered(@Nullable Instant eta, Instant staleAt) {
        synchronized (this) {
            call = call.withTaskId(id().toString());
        }
        Instant now = draft.recording().world().clock().instant();
        write(LogState.TRIGGERED, known -> new Times(known.appliedAt(), now, eta, known.expiresAt(), staleAt));
    }

    /** A run has begun. */
    void active() {
        write(LogState.ACTIVE, known -> known);
    }

    /** Another run follows, so it is taken for dead later. */
    void goesOn(Instant staleAt) {
        write(
                LogState.ACTIVE,
                known -> new Times(
                        known.appliedAt(),
                        known.triggeredAt(),
                        known.estimatedTimeOfFirstArrival(),
                        known.expiresAt(),
                        staleAt));
    }

    /** The log as it is. */
    TaskInvocationLog snapshot() {
        return record(null);
    }

    /** What {@link #triggered} is going to write, for who goes on with it behind that. */
    synchronized TaskInvocationLog ahead(@Nullable Instant eta, Instant staleAt) {
        Instant now = draft.recording().world().clock().instant();
        return new TaskInvocationLog(
                draft.fields(version + 1, null),
                LogState.TRIGGERED,
                call.withTaskId(id().toString()),
                manner,
                new Times(times.appliedAt(), now, eta, times.expiresAt(), staleAt));
    }

    private void write(LogState next, UnaryOperator<Times> change) {
        guarded(() -> {
            TaskInvocationLog changed = changed(next, change);
            if (changed != null) {
                dispatch(changed.fields().version() == 0 ? LogPhase.STARTED : LogPhase.UPDATED, changed);
            }
        });
    }

    private synchronized @Nullable TaskInvocationLog changed(LogState next, UnaryOperator<Times> change) {
        if (version == LogFields.FINAL) {
            return null;
        }
        state = next;
        times = change.apply(times);
        version++;
        return record(null);
    }

    /**
     * It is over; the first end counts.
     *
     * @return whether this was the first
     */
    boolean end(LogState last, @Nullable String error) {
        synchronized (this) {
            if (version == LogFields.FINAL) {
                return false;
            }
            version = LogFields.FINAL;
            state = last;
        }
        guarded(() -> dispatch(LogPhase.FINISHED, record(error)));
        draft.scope().ended();
        return true;
    }

    private synchronized TaskInvocationLog record(@Nullable String error) {
        return new TaskInvocationLog(draft.fields(version, error), state, call, manner, times);
    }

    private void dispatch(LogPhase phase, TaskInvocationLog log) {
        if (!silent) {
            draft.recording().dispatcher().dispatch(new LogEvent(phase, log));
        }
    }

    Recording recording() {
        return draft.recording();
    }

    private void guarded(Runnable action) {
        try {
            action.run();
        } catch (WriterFailedException wanted) {
            throw wanted;
        } catch (Throwable ownFailure) {
            draft.recording().world().reporter().report(Message.TASK_FAILED, ownFailure, id());
        }
    }
}
