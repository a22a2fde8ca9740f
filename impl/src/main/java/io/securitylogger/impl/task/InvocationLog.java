package io.securitylogger.impl.task;

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
    private final TaskInvocationLog.Manner manner;
    private final boolean silent = Dispatcher.isAtWork();
    private TaskCall call;
    private Times times;
    private LogState state = LogState.WAITING;
    private int version = -1;

    InvocationLog(LogDraft draft, TaskCall call, TaskInvocationLog.Manner manner, Times times) {
        this.draft = draft;
        this.call = call;
        this.manner = manner;
        this.times = times;
        draft.scope().logged(!silent);
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
