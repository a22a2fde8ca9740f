package io.securitylogger.impl.sql;

import io.securitylogger.LogEvent;
import io.securitylogger.LogRecord;
import io.securitylogger.LogType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Events on their way into the tables: of each log only the highest version, in the order of their ids, so that
 * transactions that write the same logs take their locks in the same order.
 *
 * <p>Related objects are only ever added, as scopes do too: a higher version with fewer of them removes none.
 */
final class LogBatch {

    private static final int IDS_PER_QUERY = 512;

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
            Collection<LogRecord> logs = entry.getValue().values();
            List<LogRecord> relating = relating(connection, table, logs);
            upsert(connection, dialect, table, logs);
            RelatedObjects.write(connection, dialect, relating);
        }
    }

    private static LogRecord newer(LogRecord known, LogRecord next) {
        return next.fields().version() > known.fields().version() ? next : known;
    }

    private static void upsert(Connection connection, SqlDialect dialect, LogTable<?> table, Collection<LogRecord> logs)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(table.upsert(dialect))) {
            Parameters parameters = new Parameters(statement, dialect);
            for (LogRecord log : logs) {
                parameters.rewind();
                table.bind(log, parameters);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** The logs with related objects, but for those of which an equal or higher version is stored already. */
    private static List<LogRecord> relating(Connection connection, LogTable<?> table, Collection<LogRecord> logs)
            throws SQLException {
        List<LogRecord> relating = new ArrayList<>(logs);
        relating.removeIf(log -> log.fields().relatedObjects().isEmpty());
        Map<String, Integer> stored = new HashMap<>();
        for (int from = 0; from < relating.size(); from += IDS_PER_QUERY) {
            int to = Math.min(from + IDS_PER_QUERY, relating.size());
            stored.putAll(storedVersions(connection, table, relating.subList(from, to)));
        }
        relating.removeIf(log -> stored.getOrDefault(log.fields().id().toString(), -1)
                >= log.fields().version());
        return relating;
    }

    private static Map<String, Integer> storedVersions(Connection connection, LogTable<?> table, List<LogRecord> logs)
            throws SQLException {
        InList ids = new InList(
                logs.stream().map(log -> log.fields().id().toString()).toList());
        String query = "SELECT id, version FROM " + table.name() + " WHERE id " + ids.condition();
        Map<String, Integer> versions = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            ids.bind(statement, 1);
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    versions.put(results.getString(1), results.getInt(2));
                }
            }
        }
        return versions;
    }
}
