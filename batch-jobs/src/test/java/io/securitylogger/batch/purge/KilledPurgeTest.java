package io.securitylogger.batch.purge;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.batch.backup.BackupName;
import io.securitylogger.batch.backup.BackupReading;
import io.securitylogger.batch.backup.FileSystemStorage;
import io.securitylogger.spi.BackupStorage;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that purges is killed at random moments, like a server that loses its power. */
@NullMarked
class KilledPurgeTest {

    private static final int KILLS = 3;
    private static final int MOST_PARTS = 4;
    private static final int MOST_MILLIS = 40;
    private static final int LIMIT_SECONDS = 120;

    @SuppressWarnings("NullAway.Init")
    private static EmbeddedPostgres server;

    @SuppressWarnings("NullAway.Init")
    private static OldRequests requests;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path prepared;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private int killed;

    @BeforeAll
    static void begin() throws Exception {
        server = EmbeddedPostgres.start();
        requests = new OldRequests(server.getPostgresDatabase());
        runToTheEnd("prepare", prepared);
    }

    @AfterAll
    static void end() throws IOException {
        server.close();
    }

    @RepeatedTest(3)
    @Timeout(LIMIT_SECONDS)
    void losesNothingAndSavesNothingTwice() throws Exception {
        requests.fill();
        String all = requests.digest();
        List<String> ids = requests.ids();

        for (int i = 0; i < KILLS; i++) {
            killAtSomeTime(PurgingProcess.PURGE);
            assertThat(together(requests.ids(), saved())).as("seed %d", seed).containsAll(ids);
        }
        runToTheEnd(PurgingProcess.PURGE, root);

        assertThat(killed).as("processes that were still at it").isPositive();
        assertThat(requests.ids()).hasSize(OldRequests.YOUNG);
        assertThat(together(requests.ids(), saved()))
                .as("seed %d", seed)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(ids);
        killAtSomeTime(PurgingProcess.RESTORE);
        runToTheEnd(PurgingProcess.RESTORE, root);
        assertThat(requests.digest()).as("seed %d", seed).isEqualTo(all);
    }

    /** After it has begun, after some parts, and some time within the next. */
    private void killAtSomeTime(String what) throws IOException, InterruptedException {
        Process process = start(what, root);
        try (BufferedReader output = process.inputReader()) {
            for (int lines = 1 + random.nextInt(MOST_PARTS); lines > 0 && output.readLine() != null; ) {
                lines--;
            }
            if (!process.waitFor(random.nextInt(MOST_MILLIS), MILLISECONDS)) {
                killed++;
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static void runToTheEnd(String what, Path root) throws IOException, InterruptedException {
        Process process = start(what, root);
        try (BufferedReader output = process.inputReader()) {
            String said = String.join("\n", output.lines().toList());
            assertThat(process.waitFor(LIMIT_SECONDS, SECONDS)).isTrue();
            assertThat(process.exitValue()).as(said).isZero();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static Process start(String what, Path root) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PurgingProcess.class.getName(),
                        what,
                        server.getJdbcUrl("postgres", "postgres"),
                        root.toString())
                .redirectErrorStream(true)
                .start();
    }

    /** The ids in all backups that count, those among them whose logs were being deleted. */
    private List<String> saved() throws IOException {
        BackupStorage storage = new FileSystemStorage(root);
        List<String> ids = new ArrayList<>();
        for (String name : storage.list(PurgingProcess.BACKUP)) {
            if (BackupName.of(name).isPresent()) {
                try (BackupReading reading = new BackupReading(storage, name)) {
                    for (String line = reading.next(); line != null; line = reading.next()) {
                        ids.add(reading.log(line).fields().id().toString());
                    }
                }
            }
        }
        return ids;
    }

    private static List<String> together(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
