package io.securitylogger.impl.task;

import io.securitylogger.LogData;
import io.securitylogger.LogFields;
import io.securitylogger.LogRecord;
import io.securitylogger.LogRef;
import io.securitylogger.LogScope;
import io.securitylogger.LogState;
import io.securitylogger.LogType;
import io.securitylogger.TaskCall;
import io.securitylogger.TaskRun;
import io.securitylogger.TaskRunLog;
import io.securitylogger.impl.dispatch.WriterFailedException;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.recording.LogDraft;
import io.securitylogger.impl.recording.Recording;
import io.securitylogger.impl.recording.StackTraces;
import io.securitylogger.impl.scope.Scope;
import io.securitylogger.impl.work.WorkLog;
import io.securitylogger.impl.work.WorkLogs;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One attempt to execute a task. */
final class RunningTask implements TaskRun, WorkLog.Form {

    private final TaskCall call;
    private final int retries;
    private final @Nullable Double waitingSeconds;
    private final Recording recording;
    private final WorkLog log;
    private final Optional<LogRef> ref;
    private volatile @Nullable String result;
    private volatile @Nullable Instant nextRetry;

    /**
     * Begins the log of a run.
     *
     * @param retries how many failed before
     */
    static RunningTask begin(InvocationLog invocation, int retries, WorkLogs logs) {
        RunningTask run = new RunningTask(invocation, retries, logs);
        if (run.ref.isPresent()) {
            run.begin();
        }
        return run;
    }

    private RunningTask(InvocationLog invocation, int retries, WorkLogs logs) {
        this.call = invocation.call();
        this.retries = retries;
        this.recording = invocation.recording();
        Instant now = recording.world().clock().instant();
        Instant triggered = invocation.times().triggeredAt();
        this.waitingSeconds = triggered == null
                ? null
                : (Double) (Duration.between(triggered, now).toNanos() / 1e9);
        UUID id = recording.world().ids().get();
        LogRef own = new LogRef(LogType.TASK_RUN, id);
        Scope scope = Scope.ofLog(own, LogData.NONE, invocation.scope(), recording.objectRefs());
        this.ref = invocation.ref().map(logged -> own);
        scope.logged(ref.isPresent());
        this.log = new WorkLog(new LogDraft(id, now, scope, recording), this, logs);
    }

    private void begin() {
        try {
            log.begin();
        } catch (WriterFailedException wanted) {
            throw wanted;
        } catch (Throwable ownFailure) {
            recording.world().reporter().report(Message.TASK_FAILED, ownFailure, call.name());
        }
    }

    @Override
    public LogRecord record(LogFields fields, LogState state, @Nullable String output) {
        TaskRunLog.Attempt attempt = new TaskRunLog.Attempt(retries, nextRetry, waitingSeconds);
        return new TaskRunLog(fields, state, call, attempt, result, output);
    }

    /** Makes this what the calling thread works for. */
    LogScope enter() {
        return log.enter();
    }

    void succeed(@Nullable Object value) {
        result = value == null ? null : shown(value);
        end(LogState.SUCCEEDED, null);
    }

    /** The task has succeeded whatever becomes of this. */
    private @Nullable String shown(Object value) {
        try {
            return Arguments.json(TypedJson.of(value), recording.cleaner());
        } catch (Throwable ownFailure) {
            recording.world().reporter().report(Message.TASK_FAILED, ownFailure, call.name());
            return null;
        }
    }

    void fail(Throwable failure) {
        end(LogState.FAILED, failure);
    }

    void retry(Throwable failure, Instant next) {
        nextRetry = next;
        end(LogState.RETRIED, failure);
    }

    private void end(LogState state, @Nullable Throwable failure) {
        if (ref.isPresent()) {
            log.end(state, failure == null ? null : StackTraces.text(failure));
        }
    }

    @Override
    public Optional<LogRef> ref() {
        return ref;
    }

    @Override
    public int retries() {
        return retries;
    }

    @Override
    public PrintStream out() {
        return log.out();
    }
}
