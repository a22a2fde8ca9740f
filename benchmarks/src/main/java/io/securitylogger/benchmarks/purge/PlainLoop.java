package io.securitylogger.benchmarks.purge;

import io.securitylogger.benchmarks.server.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

/** What an administrator would write: deletes the oldest thousand until there are none, without a backup and without relations. */
final class PlainLoop {

    private static final String DELETE =
            """
            DELETE FROM security_input_request_log WHERE id IN (SELECT id FROM security_input_request_log
            WHERE start < now() AT TIME ZONE 'UTC' - interval '30 days' ORDER BY start LIMIT 1000)""";

    private PlainLoop() {}

    /** Gives the time that it took, each statement in a transaction of its own. */
    static Duration run(Database database) throws SQLException {
        long began = System.nanoTime();
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(DELETE)) {
            int deleted = 1;
            while (deleted > 0) {
                deleted = statement.executeUpdate();
            }
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
