package io.securitylogger.suite.throttling;

import io.securitylogger.suite.database.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A node that serves the same application and writes into the same database.
 *
 * @param database where the logs are, a PostgreSQL
 */
record OtherNode(Database database) {

    private static final String VIEW_SLUG = "LimitResource.byDefault";

    private static final String SERVE =
            """
            INSERT INTO security_input_request_log (id, start, version, state, method, is_secure, path, ip, view_slug)
            SELECT gen_random_uuid(), timezone('UTC', now()), 0, 'INCOMPLETE', 'GET', FALSE, ?, '127.0.0.1', ?
            FROM generate_series(1, ?)
            """;

    private static final String TELL =
            """
            INSERT INTO security_throttling_count (application, node, number, written, changes)
            SELECT last.application, ?, step, last.written, last.changes
            FROM (SELECT * FROM security_throttling_count ORDER BY written DESC LIMIT 1) last,
                generate_series(1, ?) step
            WHERE last.application = ?
            """;

    /** Serves requests to this path. */
    void serve(String path, int times) {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(SERVE)) {
            statement.setString(1, path);
            statement.setString(2, VIEW_SLUG);
            statement.setInt(3, times);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Tells the nodes of an application that it has counted as many requests again as one of them has told last.
     *
     * @param application its context root
     * @return false if none has told anything
     */
    boolean tellAsOthersDid(String application, int times) {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(TELL)) {
            statement.setString(1, UUID.randomUUID().toString());
            statement.setInt(2, times);
            statement.setString(3, application);
            return statement.executeUpdate() == times;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
