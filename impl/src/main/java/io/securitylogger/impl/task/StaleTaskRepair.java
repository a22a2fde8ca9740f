package io.securitylogger.impl.task;

import io.securitylogger.LogEvent;
import io.securitylogger.LogFields;
import io.securitylogger.LogPhase;
import io.securitylogger.LogRecord;
import io.securitylogger.LogState;
import io.securitylogger.LogType;
import io.securitylogger.TaskExpired;
import io.securitylogger.TaskInvocationLog;
import io.securitylogger.TaskRunLog;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.recording.Recording;
import io.securitylogger.spi.LogQuery;
import io.securitylogger.spi.LogQuery.Field;
import io.securitylogger.spi.LogReader;
import io.securitylogger.spi.StaleTasks;
import io.securitylogger.spi.TaskRepair;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends the logs of tasks that nobody else will end. It writes last versions as the task itself would have: one that lives and
 * ends all the same changes nothing any more.
 */
public final class StaleTaskRepair implements TaskRepair {

    private final RepairSettings settings;
    private final Recording recording;
    private final Backend backend;
    private final Consumer<TaskExpired> observers;

    /**
     * Where logs are found.
     *
     * @param reader reads runs
     * @param tasks finds the dead; empty if the reader's backend cannot
     */
    public record Backend(LogReader reader, Supplier<Optional<StaleTasks>> tasks) {}

    /** @param observers are told of tasks that expired */
    public StaleTaskRepair(
            RepairSettings settings, Recording recording, Backend backend, Consumer<TaskExpired> observers) {
        this.settings = settings;
        this.recording = recording;
        this.backend = backend;
        this.observers = observers;
    }

    @Override
    public Repaired repair() throws Exception {
        StaleTasks tasks = backend.tasks()
                .get()
                .orElseThrow(() -> new IllegalStateException(
                        Message.STALE_TASKS_UNKNOWN.text(backend.reader().name())));
        Instant now = now();
        int ended = 0;
        int expired = 0;
        for (TaskInvocationLog dead : tasks.stale(now, now.minus(settings.age()), settings.most())) {
            if (repair(dead)) {
                ended++;
            } else {
                expired++;
            }
        }
        return new Repaired(ended, expired);
    }

    private Instant now() {
        return recording.world().clock().instant();
    }

    /** Whether its last run has ended. */
    private boolean repair(TaskInvocationLog dead) {
        List<TaskRunLog> runs = runs(dead);
        TaskRunLog last = runs.isEmpty() ? null : runs.get(0);
        if (last != null && (last.state() == LogState.SUCCEEDED || last.state() == LogState.FAILED)) {
            Instant stop = last.fields().stop();
            write(ended(dead, last.state(), stop, last.fields().errorMessage()));
            return true;
        }
        runs.stream().filter(run -> run.state() == LogState.ACTIVE).forEach(this::expire);
        TaskInvocationLog expired = ended(dead, LogState.EXPIRED, now(), reason(dead, last));
        write(expired);
        tell(expired);
        return false;
    }

    private List<TaskRunLog> runs(TaskInvocationLog invocation) {
        LogQuery query = LogQuery.of(LogType.TASK_RUN)
                .with(Field.PARENT_LOG, invocation.ref().toString());
        return backend.reader().search(query).stream()
                .map(TaskRunLog.class::cast)
                .toList();
    }

    private static String reason(TaskInvocationLog dead, @Nullable TaskRunLog last) {
        String how = last == null
                ? "no run had begun"
                : last.state() == LogState.RETRIED ? "the next run had not begun" : "its run had not ended";
        return "Expired: by " + dead.times().staleAt() + " " + how;
    }

    private void expire(TaskRunLog run) {
        write(expired(run, now()));
    }

    /** A run that has not ended, as it ends when its process is dead. */
    static TaskRunLog expired(TaskRunLog run, Instant time) {
        return new TaskRunLog(
                ended(run.fields(), time, "Expired: it had not ended"),
                LogState.EXPIRED,
                run.call(),
                run.attempt(),
                run.result(),
                run.output());
    }

    private static TaskInvocationLog ended(
            TaskInvocationLog dead, LogState state, @Nullable Instant stop, @Nullable String error) {
        return new TaskInvocationLog(
                ended(dead.fields(), stop, error), state, dead.call(), dead.manner(), dead.times());
    }

    private static LogFields ended(LogFields fields, @Nullable Instant stop, @Nullable String error) {
        return new LogFields(
                fields.id(),
                fields.slug(),
                fields.relatedObjects(),
                fields.parent(),
                fields.extraData(),
                fields.start(),
                stop,
                error,
                fields.release(),
                LogFields.FINAL);
    }

    private void write(LogRecord log) {
        recording.dispatcher().dispatch(new LogEvent(LogPhase.FINISHED, log));
    }

    private void tell(TaskInvocationLog expired) {
        try {
            observers.accept(new TaskExpired(expired));
        } catch (RuntimeException | LinkageError failure) {
            recording.world().reporter().report(Message.TASK_EXPIRED_OBSERVER_FAILED, failure, expired.ref());
        }
    }
}
