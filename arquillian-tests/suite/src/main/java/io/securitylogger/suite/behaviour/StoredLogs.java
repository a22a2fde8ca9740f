package io.securitylogger.suite.behaviour;

import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.http.RawResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The logs as the SQL backend has stored them.
 *
 * @param database where they are
 */
record StoredLogs(Database database) {
    static final String ID_HEADER = "X-Log-Id";

    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final String FINISHED = " AND version = 9999";

    /** The finished log of the request that this answers, waited for: a server may answer before it has ended. */
    Map<String, @Nullable String> of(RawResponse response) throws SQLException {
        String id = response.header(ID_HEADER)
                .orElseThrow(() -> new AssertionError("No log id in " + response + ": " + response.text()));
        return await(1, "id = ?" + FINISHED, id).get(0);
    }

    /** The finished log of the one request to this path. */
    Map<String, @Nullable String> ofPath(String path) throws SQLException {
        return await(1, "path = ?" + FINISHED, path).get(0);
    }

    /** Finished logs whose path begins so, once there are that many. */
    List<Map<String, @Nullable String>> below(String path, int count) throws SQLException {
        return await(count, "path LIKE ?" + FINISHED, path + "%");
    }

    /** How many logs, finished or not, there are of this path. */
    int countOf(String path) throws SQLException {
        return rows("SELECT * FROM security_input_request_log WHERE path = ?", path)
                .size();
    }

    /** The related objects of a log as {@code unit/type/id}, sorted. */
    List<String> related(Map<String, @Nullable String> log) throws SQLException {
        return rows(
                        "SELECT unit || '/' || type || '/' || object_id AS object FROM security_related_object"
                                + " WHERE log_id = ? ORDER BY 1",
                        log.get("id"))
                .stream()
                .map(row -> String.valueOf(row.get("object")))
                .toList();
    }

    private List<Map<String, @Nullable String>> await(int count, String condition, String value) throws SQLException {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (true) {
            List<Map<String, @Nullable String>> found =
                    rows("SELECT * FROM security_input_request_log WHERE " + condition, value);
            if (found.size() >= count) {
                return found;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError(found.size() + " instead of " + count + " logs with " + condition + ": "
                        + value + " within " + TIMEOUT);
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private List<Map<String, @Nullable String>> rows(String query, @Nullable String value) throws SQLException {
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, value);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
        }
        return rows;
    }

    private static Map<String, @Nullable String> row(ResultSet result) throws SQLException {
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            row.put(result.getMetaData().getColumnLabel(i), result.getString(i));
        }
        return row;
    }
}
