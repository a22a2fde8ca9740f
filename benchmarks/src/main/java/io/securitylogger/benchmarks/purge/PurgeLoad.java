package io.securitylogger.benchmarks.purge;

import io.securitylogger.benchmarks.server.Database;
import io.securitylogger.benchmarks.server.PostgreSql;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Purges many logs, once beside a plain loop and once while requests are logged and the server is killed; prints tables. */
public final class PurgeLoad {

    private static final int ROWS = Integer.getInteger("rows", 1_000_000);
    private static final int PER_SECOND = Integer.getInteger("requests-per-second", 200);
    private static final List<String> RUNS =
            List.of(System.getProperty("runs", "live,quiet").split(",", -1));
    private static final String ORIGINAL = "original";

    private final PostgreSql postgreSql;
    private final Servers servers;

    private PurgeLoad(PostgreSql postgreSql, Servers servers) {
        this.postgreSql = postgreSql;
        this.servers = servers;
    }

    /**
     * Runs it; ends with an exception if a log was lost or is there twice.
     *
     * @param arguments the directory of the unpacked server, an empty directory where servers may write, the jar of Security
     *     Logger, the JDBC driver
     */
    public static void main(String... arguments) throws Exception {
        Path runs = Path.of(arguments[1]);
        try (PostgreSql postgreSql = PostgreSql.start(runs.resolve("postgresql"))) {
            Servers servers =
                    new Servers(Path.of(arguments[0]), runs, List.of(Path.of(arguments[2]), Path.of(arguments[3])));
            PurgeLoad load = new PurgeLoad(postgreSql, servers);
            load.fill();
            if (RUNS.contains("live")) {
                load.live();
            }
            if (RUNS.contains("quiet")) {
                load.quiet();
            }
        }
    }

    private void fill() throws Exception {
        OldLogs original = new OldLogs(postgreSql.newDatabase(ORIGINAL));
        original.createTables();
        long began = System.nanoTime();
        original.fill(ROWS);
        System.out.printf(
                "%d logs, %s, made in %.0f s; PostgreSQL %s, synchronous_commit %s, fsync %s; JDK %s, %d processors%n",
                ROWS,
                original.size(),
                (System.nanoTime() - began) / 1e9,
                original.setting("server_version"),
                original.setting("synchronous_commit"),
                original.setting("fsync"),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors());
    }

    private Database copy(String name) throws Exception {
        return postgreSql.newDatabase(name, ORIGINAL);
    }

    /** The loop before and behind, since the machine may change its speed. */
    private void quiet() throws Exception {
        Duration before = loop();
        QuietRun.Figures purge = QuietRun.run(servers, copy("quiet"));
        postgreSql.drop("quiet");
        Duration behind = loop();
        System.out.println("| | s | rows/s | times the loop | MB in use after a collection, at most, by quarters |");
        System.out.println("|---|---|---|---|---|");
        Duration plain = before.plus(behind).dividedBy(2);
        row("plain loop, before", before, plain, "");
        row("purge with backup", purge.time(), plain, purge.heap());
        row("plain loop, behind", behind, plain, "");
    }

    private Duration loop() throws Exception {
        Duration time = PlainLoop.run(copy("loop"));
        postgreSql.drop("loop");
        return time;
    }

    private static void row(String name, Duration time, Duration plain, String heap) {
        double seconds = time.toMillis() / 1e3;
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.0f | %.2f | %s |%n",
                name,
                seconds,
                ROWS / seconds,
                seconds * 1e3 / plain.toMillis(),
                heap);
    }

    private void live() throws Exception {
        List<LiveRun.Row> rows = new LiveRun(servers, copy("live"), PER_SECOND).run(ROWS);
        System.out.println("| | requests | s | p50 ms | p99 ms | MB in use after a collection, at most, by quarters |");
        System.out.println("|---|---|---|---|---|---|");
        for (LiveRun.Row row : rows) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %d | %.2f | %.2f | %s |%n",
                    row.phase(),
                    row.latencies().requests(),
                    row.latencies().time().toSeconds(),
                    row.latencies().halfMillis(),
                    row.latencies().mostMillis(),
                    row.heap());
        }
    }
}
