package io.securitylogger.suite.pressure;

import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.server.Await;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The logs of input requests in a database.
 *
 * @param database of PostgreSQL
 */
record StoredLogs(Database database) {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** The rows that a query gives, columns by name. */
    List<Map<String, @Nullable Object>> rows(String sql, Object... parameters) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet results = statement.executeQuery()) {
                ResultSetMetaData columns = results.getMetaData();
                while (results.next()) {
                    Map<String, @Nullable Object> row = new LinkedHashMap<>();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        row.put(columns.getColumnLabel(i), results.getObject(i));
                    }
                    rows.add(row);
                }
            }
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
        return rows;
    }

    /** The logs of a path. */
    List<Map<String, @Nullable Object>> at(String path) {
        return rows("SELECT * FROM security_input_request_log WHERE path = ?", path);
    }

    /** The logs of paths that begin so. */
    List<Map<String, @Nullable Object>> below(String path) {
        return rows("SELECT * FROM security_input_request_log WHERE starts_with(path, ?)", path);
    }

    /** The only log of a path, once it is finished. */
    Map<String, @Nullable Object> finishedAt(String path) {
        List<Map<String, @Nullable Object>> found =
                Await.answer(TIMEOUT, () -> at(path), rows -> rows.stream().anyMatch(StoredLogs::isFinished));
        if (found.size() != 1 || !isFinished(found.get(0))) {
            throw new AssertionError("Not one finished log of " + path + " but " + found);
        }
        return found.get(0);
    }

    /** Whether the last was written of it. */
    static boolean isFinished(Map<String, @Nullable Object> row) {
        return Integer.valueOf(9999).equals(row.get("version"));
    }

    /** The paths of the logs, each as often as it was logged, of those that are finished and those that are not. */
    List<String> paths(boolean finished) {
        return rows(
                        "SELECT path FROM security_input_request_log WHERE (version = 9999 AND stop IS NOT NULL"
                                + " AND state <> 'INCOMPLETE') = ?",
                        finished)
                .stream()
                .map(row -> String.valueOf(row.get("path")))
                .toList();
    }

    /** How many finished logs there are of each status; those that are not finished count as 0. */
    Map<Integer, Long> countsByStatus() {
        Map<Integer, Long> counts = new LinkedHashMap<>();
        rows("SELECT CASE WHEN version = 9999 AND state <> 'INCOMPLETE' THEN response_code ELSE 0 END AS code,"
                        + " count(*) AS logs FROM security_input_request_log GROUP BY 1 ORDER BY 1")
                .forEach(row -> counts.put((Integer) row.get("code"), (Long) row.get("logs")));
        return counts;
    }
}
