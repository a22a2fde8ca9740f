package io.securitylogger.benchmarks.purge;

import io.securitylogger.benchmarks.load.Latencies;
import io.securitylogger.benchmarks.load.Orders;
import io.securitylogger.benchmarks.load.Request;
import io.securitylogger.benchmarks.load.ScheduledLoad;
import io.securitylogger.benchmarks.server.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Requests that are logged while jobs run, each with a mark of its own in its query. Not thread-safe. */
final class Traffic {

    private static final String BODY = Orders.json(1000);

    private final int perSecond;
    private final Set<String> acknowledged = new HashSet<>();
    private int failures;

    Traffic(int perSecond) {
        this.perSecond = perSecond;
    }

    /** Something that goes on meanwhile. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** Sends as long as the work takes. */
    Latencies during(String phase, int port, Work work) throws Exception {
        String mark = "/api/echo?mark=" + phase + '-';
        ScheduledLoad load = ScheduledLoad.start(port, perSecond, number -> Request.post(mark + number, BODY));
        ScheduledLoad.Outcome outcome;
        try {
            work.run();
        } finally {
            outcome = load.end();
        }
        outcome.acknowledged().forEach(number -> acknowledged.add(phase + '-' + number));
        failures += outcome.failures();
        System.out.printf(
                "%s: %d answered in %d s, p50 %.2f ms, p99 %.2f ms, %d failed%n",
                phase,
                outcome.latencies().requests(),
                outcome.latencies().time().toSeconds(),
                outcome.latencies().halfMillis(),
                outcome.latencies().mostMillis(),
                outcome.failures());
        return outcome.latencies();
    }

    Latencies during(String phase, int port, Duration time) throws Exception {
        return during(phase, port, () -> pause(time));
    }

    static void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    int failures() {
        return failures;
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /**
     * Looks for one finished log of each request that was answered with 200.
     *
     * @throws IllegalStateException if there are none or several of any
     */
    void check(Database database) throws SQLException {
        Set<String> missing = new HashSet<>(acknowledged);
        Set<String> seen = new HashSet<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet results =
                        statement.executeQuery("SELECT substring(queries from '\"mark\":\"([^\"]+)\"'), version"
                                + " FROM security_input_request_log WHERE path = '/api/echo'")) {
            while (results.next()) {
                String mark = results.getString(1);
                if (!seen.add(mark)) {
                    throw new IllegalStateException("The request " + mark + " has two logs");
                }
                if (results.getInt(2) == 9999) {
                    missing.remove(mark);
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException(missing.size() + " requests that were answered have no finished log: "
                    + missing.stream().limit(5).toList());
        }
    }
}
