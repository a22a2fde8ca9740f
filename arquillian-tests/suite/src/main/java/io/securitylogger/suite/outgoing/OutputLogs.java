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
 * The logs of calls as the SQL backend has stored them.
 *
 * @param database where they are
 */
record OutputLogs(Database database) {

    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration TIMEOUT = Duration.ofSeconds(8);

    /** The one log of the calls to a path that ends so, waited for until it is finished. */
    Map<String, @Nullable String> finished(String name) throws SQLException {
        return finished(name, () -> {});
    }

    /** The same, doing something each time there is no finished log yet. */
    Map<String, @Nullable String> finished(String name, Attempt meanwhile) throws SQLException {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (true) {
            List<Map<String, @Nullable String>> found = of(name);
            if (found.size() > 1) {
                throw new AssertionError("More than one log of " + name + ": " + found);
            }
            if (found.size() == 1 && "9999".equals(found.get(0).get("version"))) {
                return found.get(0);
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("No finished log of " + name + " within " + TIMEOUT + ": " + found);
            }
            meanwhile.run();
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    List<Map<String, @Nullable String>> of(String name) throws SQLException {
        return rows("SELECT * FROM security_output_request_log WHERE path LIKE ?", "%/" + name);
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

    /** What may bring a log nearer to its end. */
    @FunctionalInterface
    interface Attempt {
        void run();
    }
}
