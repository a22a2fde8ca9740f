package io.securitylogger.impl.task;

import io.securitylogger.LogRecord;
import io.securitylogger.LogState;
import io.securitylogger.LogType;
import io.securitylogger.TaskInvocationLog;
import io.securitylogger.TaskRunLog;
import io.securitylogger.spi.LogQuery;
import io.securitylogger.spi.LogQuery.Field;
import io.securitylogger.spi.LogReader;
import java.util.List;
import java.util.Optional;

/**
 * What the logs tell of an invocation whose message comes to be executed, which may be not the first time.
 *
 * @param ended whether it is over
 * @param version the last one of its log
 * @param dead runs of processes that died, or were taken for dead
 */
record PastRuns(boolean ended, int version, List<TaskRunLog> dead) {

    /**
     * Reads it.
     *
     * @param reader empty if no backend can
     */
    static PastRuns of(TaskMessage message, Optional<LogReader> reader) {
        TaskInvocationLog sent = message.sent();
        int version = sent.fields().version();
        if (reader.isEmpty() || !message.logged()) {
            return new PastRuns(false, version, List.of());
        }
        Optional<LogRecord> stored = reader.get().find(sent.ref());
        LogQuery runs =
                LogQuery.of(LogType.TASK_RUN).with(Field.PARENT_LOG, sent.ref().toString());
        List<TaskRunLog> dead = reader.get().search(runs).stream()
                .map(TaskRunLog.class::cast)
                .filter(run -> run.state() == LogState.ACTIVE || run.state() == LogState.EXPIRED)
                .toList();
        return new PastRuns(
                stored.map(log -> log.fields().stop() != null).orElse(false),
                Math.max(version, stored.map(log -> log.fields().version()).orElse(0)),
                dead);
    }

    /** How many processes died in the same attempt. */
    int deaths(int failures) {
        return (int)
                dead.stream().filter(run -> run.attempt().retries() == failures).count();
    }
}
