package io.securitylogger.suite.outgoing;

import io.securitylogger.suite.database.Database;
import java.net.URI;
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

    /** The one log of calls of this path, waited for until it is finished; fails on a second one. */
    Map<String, @Nullable String> of(URI target) throws SQLException {
        return of(target, () -> {});
    }

    /** The same, doing something each time there is no finished log yet. */
    Map<String, @Nullable String> of(URI target, Attempt meanwhile) throws SQLException {
        return finished("SELECT * FROM security_output_request_log WHERE path = ?", target.getPath(), meanwhile);
    }

    /** The same, of the calls whose parent is the request with this mark in its query. */
    Map<String, @Nullable String> ofCaller(String mark) throws SQLException {
        String query = "SELECT o.* FROM security_output_request_log o JOIN security_input_request_log i"
                + " ON o.parent_log = 'input-request|' || i.id WHERE i.queries LIKE ?";
        return finished(query, "%\"" + mark + "\"%", () -> {});
    }

    /** The log of a request, waited for until it is finished. */
    Map<String, @Nullable String> request(String id) throws SQLException {
        return finished("SELECT * FROM security_input_request_log WHERE id = ?", id, () -> {});
    }

    /** How many logs of calls of this path there are, finished or not. */
    int count(URI target) throws SQLException {
        return rows("SELECT * FROM security_output_request_log WHERE path = ?", target.getPath())
                .size();
    }

    /** The parents of the logs of requests to this path. */
    List<@Nullable String> parentsOfRequests(String path) throws SQLException {
        List<@Nullable String> parents = new ArrayList<>();
        rows("SELECT * FROM security_input_request_log WHERE path = ?", path)
                .forEach(row -> parents.add(row.get("parent_log")));
        return parents;
    }

    /** The related objects of a log as {@code unit/type/id}, sorted. */
    List<String> related(Map<String, @Nullable String> log) throws SQLException {
        String query = "SELECT unit || '/' || type || '/' || object_id AS object FROM security_related_object"
                + " WHERE log_id = ? ORDER BY 1";
        return rows(query, String.valueOf(log.get("id"))).stream()
                .map(row -> String.valueOf(row.get("object")))
                .toList();
    }

    private Map<String, @Nullable String> finished(String query, String value, Attempt meanwhile) throws SQLException {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (true) {
            List<Map<String, @Nullable String>> found = rows(query, value);
            if (found.size() == 1 && "9999".equals(found.get(0).get("version"))) {
                return found.get(0);
            }
            if (found.size() > 1 || System.nanoTime() > deadline) {
                throw new AssertionError("Not one finished log of " + value + " but " + found);
            }
            meanwhile.run();
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private List<Map<String, @Nullable String>> rows(String query, String value) throws SQLException {
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

    /** What may bring a log nearer to its end. */
    @FunctionalInterface
    interface Attempt {
        void run();
    }
}
