package io.securitylogger.benchmarks.purge;

import io.securitylogger.benchmarks.load.Latencies;
import io.securitylogger.benchmarks.server.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A purge while requests are logged, killed half way, started again, and its backups restored. */
final class LiveRun {

    private static final String NAME = "live";
    private static final long PROBE_NANOS = 50_000_000;
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("warm-up-seconds", 60));
    private static final Duration WITHOUT = Duration.ofSeconds(Integer.getInteger("without-seconds", 60));
    private static final String PACE = System.getProperty("max-rows-per-second", "");

    private final Servers servers;
    private final OldLogs old;
    private final Traffic traffic;
    private String before = "";

    LiveRun(Servers servers, Database database, int perSecond) {
        this.servers = servers;
        this.old = new OldLogs(database);
        this.traffic = new Traffic(perSecond);
    }

    /**
     * What was seen of one phase.
     *
     * @param latencies what clients waited
     * @param heap the MB in use after collections
     */
    record Row(String phase, Latencies latencies, String heap) {}

    /**
     * Runs it.
     *
     * @throws IllegalStateException if anything was lost, or is there twice
     */
    List<Row> run(int rows) throws Exception {
        servers.forget(NAME);
        before = old.digest();
        System.out.println("before: " + before);
        Row without;
        Row untilKilled;
        Servers.Started first = servers.start(NAME, old.database());
        try (first) {
            without = quiet("without purge", first, "first");
            untilKilled = phase("purge, until it is killed", first, () -> purgeHalf(first, rows));
        }
        System.out.printf("killed: %d of %d left; %s%n", old.count(), rows, unfinished());
        try (Servers.Started second = servers.start(NAME, old.database())) {
            Row afterStart = quiet("started again, without purge", second, "second");
            Row rest = phase("purge, the rest", second, () -> second.jobs().await(purge(second)));
            checkPurged(rows);
            System.out.printf("restored in %d s%n", restore(second).toSeconds());
            checkRestored();
            return List.of(without, untilKilled, afterStart, rest);
        }
    }

    private Row quiet(String phase, Servers.Started started, String mark) throws Exception {
        traffic.during("warm-up-" + mark, started.server().port(), WARM_UP);
        return phase(phase, started, () -> Traffic.pause(WITHOUT));
    }

    private Row phase(String name, Servers.Started started, Traffic.Work work) throws Exception {
        int collections = started.heap().count();
        Latencies latencies =
                traffic.during(name.replaceAll("\\W+", "-"), started.server().port(), work);
        return new Row(name, latencies, started.heap().most(collections));
    }

    static String purge(Servers.Started started) throws IOException, InterruptedException {
        String pace = PACE.isEmpty() ? "" : ",\"max-rows-per-second\":" + PACE;
        return started.jobs()
                .start(
                        "purge-logs",
                        "{\"expiration\":\"" + OldLogs.AGE + "\",\"type\":\"input-request\",\"backup\":\"kept\"" + pace
                                + "}");
    }

    private void purgeHalf(Servers.Started started, int rows) throws Exception {
        String execution = purge(started);
        while (old.deleted() < rows / 2) {
            if (!started.jobs().isRunning(execution)) {
                throw new IllegalStateException("The job has ended before it could be killed");
            }
            LockSupport.parkNanos(PROBE_NANOS);
        }
        started.server().kill();
    }

    private String unfinished() throws IOException {
        try (Stream<Path> files = Files.walk(servers.storage(NAME))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".part") || name.endsWith(".deleting"))
                    .toList()
                    .toString();
        }
    }

    /** The backups are counted too: a log that was saved twice would not be seen any more when it is restored. */
    private void checkPurged(int rows) throws Exception {
        long left = old.count();
        SavedLogs saved = SavedLogs.in(servers.storage(NAME).resolve("kept"));
        System.out.printf("purged: %d left, %d saved in %d files%n", left, saved.logs(), saved.files());
        if (left != 0 || saved.logs() != rows || saved.distinct() != rows) {
            throw new IllegalStateException("Of " + rows + " logs " + saved + " are saved, and " + left + " left");
        }
    }

    private Duration restore(Servers.Started started) throws IOException, InterruptedException {
        return started.jobs().await(started.jobs().start("restore-logs", "{\"backup\":\"kept\"}"));
    }

    private void checkRestored() throws SQLException {
        String after = old.digest();
        System.out.println("restored: " + after);
        if (!after.equals(before)) {
            throw new IllegalStateException("The logs are not what they were");
        }
        traffic.check(old.database());
        System.out.printf(
                "%d requests were answered and have one finished log each; %d failed when the server was killed%n",
                traffic.acknowledged(), traffic.failures());
    }
}
