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
record SoapLogs(Database database) {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(20);

    /** The finished log of the one call to this path, waited for; fails on a second one. */
    Map<String, @Nullable String> ofPath(String path) throws SQLException {
        return one("SELECT * FROM security_output_request_log WHERE path = ?", path);
    }

    /** The same, of the one call whose parent is the request with this mark in its query. */
    Map<String, @Nullable String> ofCaller(String mark) throws SQLException {
        return one(
                "SELECT o.* FROM security_output_request_log o JOIN security_input_request_log i"
                        + " ON o.parent_log = 'input-request|' || i.id WHERE i.queries LIKE ?",
                "%\"" + mark + "\"%");
    }

    private Map<String, @Nullable String> one(String query, String value) throws SQLException {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (true) {
            List<Map<String, @Nullable String>> found = rows(query, value);
            if (found.size() == 1 && "9999".equals(found.get(0).get("version"))) {
                return found.get(0);
            }
            if (found.size() > 1 || System.nanoTime() > deadline) {
                throw new AssertionError("Not one finished log for " + value + " but " + found);
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /** The related objects of a log as {@code type:id}, sorted. */
    List<@Nullable String> related(Map<String, @Nullable String> log) throws SQLException {
        return rows(
                        "SELECT type || ':' || object_id AS object FROM security_related_object"
                                + " WHERE log_id = ? ORDER BY 1",
                        log.get("id"))
                .stream()
                .map(row -> row.get("object"))
                .toList();
    }

    private List<Map<String, @Nullable String>> rows(String query, @Nullable String value) throws SQLException {
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
