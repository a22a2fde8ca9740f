package io.securitylogger.benchmarks.throttling;

import io.securitylogger.benchmarks.load.Latencies;
import io.securitylogger.benchmarks.server.Database;
import io.securitylogger.benchmarks.sql.OwnLogs;
import io.securitylogger.impl.reading.Impatient;
import io.securitylogger.impl.throttling.Attempt;
import io.securitylogger.impl.throttling.LoggedCounts;
import io.securitylogger.impl.throttling.ResourceRules;
import io.securitylogger.impl.throttling.Throttle;
import io.securitylogger.throttling.ThrottlingException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * How long a request waits for a count of the logs, by how many logs of its client are in the window. A million logs, nearly all
 * of the last hour. Arguments: as those of all programs; only the second is used, a directory of its own.
 */
public final class LoggedChecks {

    private static final int LOGS = Integer.getInteger("logs", 1_000_000);
    private static final int CHECKS = Integer.getInteger("checks", 20_000);
    private static final int CONNECTIONS = 4;
    private static final int WARM_UP = 3;

    /** So many logs of the first client, of the second and so on; the rest is spread over a hundred thousand others. */
    private static final int[] IN_WINDOW = {0, 10, 1000, 100_000};

    private final Throttle throttle;

    private LoggedChecks(Throttle throttle) {
        this.throttle = throttle;
    }

    /** Runs it. */
    public static void main(String[] arguments) throws Exception {
        OwnLogs.with(Path.of(arguments[1]), CONNECTIONS, logs -> {
            fill(logs.database());
            try (Impatient impatient = new Impatient(Thread::new)) {
                new LoggedChecks(Throttles.withDefaultLimits(new LoggedCounts(OwnLogs.newReader(), impatient))).run();
            }
        });
    }

    private static void fill(Database database) throws Exception {
        int first = 0;
        for (int client = 0; client < IN_WINDOW.length; client++) {
            insert(
                    database,
                    first,
                    first + IN_WINDOW[client],
                    Client.number(client).ip());
            first += IN_WINDOW[client];
        }
        insert(database, first, LOGS, null);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE");
        }
    }

    /** Of the last 50 minutes but the last 2, so that the limit of a minute is never reached and both limits are counted. */
    private static void insert(Database database, int from, int to, @Nullable String ip) throws Exception {
        Client any = Client.number(0);
        String address = ip == null ? "'10.200.' || n / 250 % 250 || '.' || n % 250" : "'" + ip + "'";
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO security_input_request_log
                        (id, start, stop, version, state, method, is_secure, path, request_body, response_code, ip, view_slug)
                    SELECT gen_random_uuid(), day, day, 9999, 'INFO', '%s', true, '%s', repeat(md5(n::text), 10), 200, %s, '%s'
                    FROM (SELECT n, (now() AT TIME ZONE 'UTC') - interval '2 minutes' - (n %% 2880 * 7919 %% 2880) * interval '1 second'
                        AS day FROM generate_series(%d, %d) n) logs"""
                            .formatted(any.method(), any.loggedPath(), address, any.viewSlug(), from, to - 1));
        }
    }

    private void run() {
        System.out.printf(
                "| of %d logs in the window | checks | refused | p50 ms | p99 ms |%n|---|---|---|---|---|%n", LOGS);
        for (int round = -WARM_UP; round <= 0; round++) {
            for (int client = 0; client < IN_WINDOW.length; client++) {
                measure(Client.number(client), IN_WINDOW[client], round == 0);
            }
        }
    }

    private void measure(Client client, int inWindow, boolean print) {
        int[] refused = {0};
        long begin = System.nanoTime();
        LongStream nanos = IntStream.range(0, CHECKS).mapToLong(i -> {
            Attempt attempt = throttle.begin(ResourceRules.NONE, client);
            long before = System.nanoTime();
            refused[0] += attempt.atOnce().isPresent() ? 1 : 0;
            long time = System.nanoTime() - before;
            attempt.refusedBy(new ThrottlingException("so that it counts nowhere", Duration.ZERO));
            return time;
        });
        Latencies latencies = Latencies.of(nanos, Duration.ofNanos(System.nanoTime() - begin));
        if (print) {
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %d | %d | %.3f | %.3f |%n",
                    inWindow,
                    CHECKS,
                    refused[0],
                    latencies.halfMillis(),
                    latencies.mostMillis());
        }
    }
}
