package io.securitylogger.suite.kinds;

import io.securitylogger.suite.database.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * The logs of input requests in a database.
 *
 * @param database where the application writes them
 */
record InputRequestLogs(Database database) {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(10);
    private static final String OF_CASE =
            """
            SELECT * FROM security_input_request_log
            WHERE request_headers::jsonb ->> 'x-case' = ? ORDER BY start, id
            """;

    /** Waits until so many logs of a case are final; gives back what is there when the time is over. */
    List<LogRow> awaitFinal(String caseName, int count) {
        return await(caseName, rows -> rows.stream().filter(LogRow::isFinal).count() >= count);
    }

    /** Waits until the log of a case has been begun. */
    void awaitBegun(String caseName) {
        if (await(caseName, rows -> !rows.isEmpty()).isEmpty()) {
            throw new AssertionError("No log was begun of " + caseName);
        }
    }

    /** All logs of a case as they are now. */
    List<LogRow> of(String caseName) {
        List<LogRow> found = new ArrayList<>();
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(OF_CASE)) {
            statement.setString(1, caseName);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(LogRow.of(rows));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the logs of " + caseName, e);
        }
        return found;
    }

    /** How many logs there are of each case. */
    List<String> counts() {
        List<String> counts = new ArrayList<>();
        String sql = "SELECT request_headers::jsonb ->> 'x-case', count(*) FROM security_input_request_log"
                + " GROUP BY 1 ORDER BY 1";
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                counts.add(rows.getString(1) + " " + rows.getInt(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot count the logs", e);
        }
        return counts;
    }

    private List<LogRow> await(String caseName, Predicate<List<LogRow>> done) {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        List<LogRow> rows = of(caseName);
        while (!done.test(rows) && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(POLL.toNanos());
            rows = of(caseName);
        }
        return rows;
    }
}
