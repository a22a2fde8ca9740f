package io.securitylogger.suite.outgoing;

import io.securitylogger.suite.database.Database;
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
 * The logs of requests and calls as the SQL backend has stored them.
 *
 * @param database where they are
 */
record CallLogs(Database database) {
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    /** The finished log of a request, waited for. */
    Map<String, @Nullable String> request(String id) throws SQLException {
        return await("SELECT * FROM security_input_request_log WHERE version = 9999 AND id = ?", id);
    }

    /** The finished log of the one call to this path, waited for. */
    Map<String, @Nullable String> call(String path) throws SQLException {
        return await("SELECT * FROM security_output_request_log WHERE version = 9999 AND path = ?", path);
    }

    /** How many logs of calls to this path there are, finished or not. */
    int calls(String path) throws SQLException {
        return rows("SELECT * FROM security_output_request_log WHERE path = ?", path)
                .size();
    }

    /** The parents of the logs of requests to this path. */
    List<@Nullable String> parentsOfRequests(String path) throws SQLException {
        List<@Nullable String> parents = new ArrayList<>();
        rows("SELECT * FROM security_input_request_log WHERE path = ?", path)
                .forEach(row -> parents.add(row.get("parent_log")));
        return parents;
    }

    /** The related objects of a log as {@code type/id}. */
    List<String> related(Map<String, @Nullable String> log) throws SQLException {
        return rows("SELECT * FROM security_related_object WHERE log_id = ?", String.valueOf(log.get("id"))).stream()
                .map(row -> row.get("type") + "/" + row.get("object_id"))
                .toList();
    }

    private Map<String, @Nullable String> await(String query, String value) throws SQLException {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        List<Map<String, @Nullable String>> found = rows(query, value);
        while (found.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("No " + query + ": " + value);
            }
            LockSupport.parkNanos(POLL.toNanos());
            found = rows(query, value);
        }
        if (found.size() > 1) {
            throw new AssertionError("More than one " + query + ": " + value + ": " + found);
        }
        return found.get(0);
    }

    private List<Map<String, @Nullable String>> rows(String query, String value) throws SQLException {
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, value);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    Map<String, @Nullable String> row = new LinkedHashMap<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        row.put(result.getMetaData().getColumnLabel(i), result.getString(i));
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }
}
