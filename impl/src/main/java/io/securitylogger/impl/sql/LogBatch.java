package io.securitylogger.impl.sql;

import io.securitylogger.LogEvent;
import io.securitylogger.LogRecord;
import io.securitylogger.LogType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Events on their way into the tables: of each log only the highest version, in the order of their ids, so that
 * transactions that write the same logs take their locks in the same order.
 */
final class LogBatch {

    private final Map<LogType, Map<UUID, LogRecord>> newest = new EnumMap<>(LogType.class);

    LogBatch(List<LogEvent> events) {
        for (LogEvent event : events) {
            LogRecord log = event.record();
            newest.computeIfAbsent(log.type(), type -> new TreeMap<>())
                    .merge(log.fields().id(), log, LogBatch::newer);
        }
    }

    /**
     * Stores everything, in the transaction of the connection.
     *
     * @throws SQLException if anything could not be stored: the transaction must be rolled back
     */
    void write(Connection connection, SqlDialect dialect) throws SQLException {
        for (Map.Entry<LogType, Map<UUID, LogRecord>> entry : newest.entrySet()) {
            LogTable<?> table = LogTables.of(entry.getKey())
                    .orElseThrow(() -> new SQLException("There is no table for logs of type " + entry.getKey()));
            List<LogRecord> logs = List.copyOf(entry.getValue().values());
            new TableWriter(connection, dialect, table).write(logs);
        }
    }

    private static LogRecord newer(LogRecord known, LogRecord next) {
        return next.fields().version() > known.fields().version() ? next : known;
    }
}
