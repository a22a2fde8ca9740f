package io.securitylogger.impl.sql;

import io.securitylogger.LogRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes logs of one type. Related objects are only ever added, as scopes do too: a higher version with fewer of them
 * removes none.
 */
record TableWriter(Connection connection, SqlDialect dialect, LogTable<?> table) {

    private static final int IDS_PER_QUERY = 512;

    /** Stores these logs, each once, unless an equal or higher version is stored already. */
    void write(List<LogRecord> logs) throws SQLException {
        List<LogRecord> relating = relating(logs);
        List<TableRow> light = new ArrayList<>();
        List<TableRow> alone = new ArrayList<>();
        for (LogRecord log : logs) {
            TableRow row = table.row(log, dialect);
            (row.isLight() ? light : alone).add(row);
        }
        int together = light.size() - light.size() % dialect.rowsPerStatement();
        upsert(light.subList(0, together), dialect.rowsPerStatement());
        alone.addAll(light.subList(together, light.size()));
        upsert(alone, 1);
        RelatedObjects.write(connection, dialect, relating);
    }

    private void upsert(List<TableRow> rows, int rowsPerStatement) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(table.upsert(dialect, rowsPerStatement))) {
            Parameters parameters = new Parameters(statement, dialect);
            for (int number = 1; number <= rows.size(); number++) {
                rows.get(number - 1).bind(parameters);
                if (number % rowsPerStatement == 0) {
                    statement.addBatch();
                    parameters.rewind();
                }
            }
            statement.executeBatch();
        }
    }

    /** The logs with related objects, but for those of which an equal or higher version is stored already. */
    private List<LogRecord> relating(List<LogRecord> logs) throws SQLException {
        List<LogRecord> relating = new ArrayList<>(logs);
        relating.removeIf(log -> log.fields().relatedObjects().isEmpty());
        Map<String, Integer> stored = new HashMap<>();
        for (int from = 0; from < relating.size(); from += IDS_PER_QUERY) {
            int to = Math.min(from + IDS_PER_QUERY, relating.size());
            stored.putAll(storedVersions(relating.subList(from, to)));
        }
        relating.removeIf(log -> stored.getOrDefault(log.fields().id().toString(), -1)
                >= log.fields().version());
        return relating;
    }

    private Map<String, Integer> storedVersions(List<LogRecord> logs) throws SQLException {
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
