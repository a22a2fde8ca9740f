package io.securitylogger.suite.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.batch.app.BatchApplication;
import io.securitylogger.suite.command.StoredCommands;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.server.ServerUnderTest;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logs are purged, saved and restored by jobs that an administrator starts. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class PurgeIT {
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final OldLogs OLD = new OldLogs(DATABASE);
    private static final StoredCommands COMMANDS = new StoredCommands(DATABASE);
    private static final String DATA_SOURCE = "java:app/jdbc/Logs";
    private static final Path STORAGE = BackupFolder.newStorage();
    private static final String TYPE = "input-request";

    private final String backup = "backup-" + UUID.randomUUID();
    private final BackupFolder files = new BackupFolder(STORAGE.resolve(backup), TYPE);

    @Deployment(testable = false)
    public static WebArchive application() {
        return AdminClient.enabled(TestApp.named("purged"))
                .classes(BatchApplication.class)
                .dataSource(DATA_SOURCE, DATABASE)
                .setting("security.log-db-name", DATA_SOURCE)
                .setting("security.backup-storage-path", STORAGE.toString())
                .setting("security.clean-logs-backup-file-batch-size", "400")
                .setting("security.sql-clean-logs-delete-batch-size", "150")
                .setting("security.retention.output-request", "90d")
                .setting("security.retention.output-request.errors", "52w")
                .setting("security.retention.hold", "kept,Case|7")
                .loggedWar();
    }

    @BeforeEach
    void empty() {
        OLD.deleteAll();
    }

    @Test
    void savesWhatItDeletesAndRestoresIt() throws IOException {
        OLD.requests(900, 100).requests(300, 101).requests(50, 1).unfinished(20, 100);
        String all = OLD.digest();

        Map<String, String> purge = purge(Map.of("expiration", "30d", "type", TYPE, "backup", backup));

        assertThat(purge).containsEntry("state", "SUCCEEDED");
        assertThat(OLD.countRequests()).isEqualTo(70);
        assertThat(OLD.countRelations()).isEqualTo(50);
        LocalDate day = OLD.day(100);
        assertThat(files.names())
                .containsExactlyInAnyOrder(
                        OLD.day(101) + ".json.gz", day + ".json.gz", day + "(1).json.gz", day + "(2).json.gz");
        assertThat(files.ids()).doesNotHaveDuplicates().hasSize(1200);
        for (Path file : files.paths()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(purge.get("output"))
                .contains("400 saved in " + backup + "/" + TYPE + "/" + day + ".json.gz, 400 deleted; ")
                .contains("1200 of 1200, ");

        assertThat(restore(Map.of("backup", backup))).containsEntry("state", "SUCCEEDED");
        assertThat(OLD.digest()).isEqualTo(all);
        Map<String, String> again = restore(Map.of("backup", backup, "type", TYPE, "from", day.toString()));
        assertThat(again.get("output")).contains("(2).json.gz: 100 logs read").doesNotContain(OLD.day(101) + ".json");
        assertThat(OLD.digest()).isEqualTo(all);
    }

    @Test
    void administratorPurgesAndRestoresByBatchManager() {
        assumeTrue(ServerUnderTest.name().equals("open-liberty"), "the tool is Open Liberty's");
        OLD.requests(30, 100);

        run(AdminTool.batchManager(), "purge-logs", Map.of("expiration", "90d", "backup", backup));
        assertThat(OLD.countRequests()).isZero();
        run(AdminTool.batchManager(), "restore-logs", Map.of("backup", backup));
        assertThat(OLD.countRequests()).isEqualTo(30);
    }

    @Test
    void deletesWithoutBackupWhenNoneIsWanted() throws IOException {
        OLD.requests(700, 40).requests(10, 20);

        Map<String, String> purge = purge(Map.of("expiration", "5w", "type", TYPE, "max-rows-per-second", "2000"));

        assertThat(purge).containsEntry("state", "SUCCEEDED");
        assertThat(OLD.countRequests()).isEqualTo(10);
        assertThat(OLD.countRelations()).isEqualTo(10);
        assertThat(files.names()).isEmpty();
    }

    @Test
    void saysWhatWouldGo() {
        OLD.requests(30, 100).requests(20, 101).requests(5, 1);

        Map<String, String> purge = purge(Map.of("expiration", "30d", "type", TYPE, "dry-run", "true"));

        assertThat(purge.get("output"))
                .contains(OLD.day(100) + ": 30 would go", OLD.day(101) + ": 20 would go", "50 in all would go");
        assertThat(OLD.countRequests()).isEqualTo(55);
    }

    @Test
    void keepsAsSettingsSay() {
        OLD.calls(10, 100, "INFO", "plain")
                .calls(10, 100, "ERROR", "plain")
                .calls(10, 400, "ERROR", "plain")
                .calls(10, 400, "INFO", "kept")
                .calls(10, 80, "INFO", "plain")
                .requests(10, 1000);
        OLD.relateCalls("Case", "7", 3);

        Map<String, String> purge = purge(Map.of());

        assertThat(purge).containsEntry("state", "SUCCEEDED");
        assertThat(OLD.calls())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("100 INFO plain", 3, "100 ERROR plain", 10, "400 INFO kept", 10, "80 INFO plain", 10));
        assertThat(OLD.countRequests()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "expiration, 30, a unit",
        "expiration, 30x, a unit",
        "expiration, -1d, a unit",
        "expiration, 0d, nothing would be kept",
        "type, everything, input-request",
        "type, input-requests, task-run",
        "backup, ../outside, relative path",
        "backup, /etc, relative path",
        "backup, a/../../b, relative path",
        "dry-run, maybe, true or false",
        "hold, a|b|c|d, type|id",
        "max-rows-per-second, 0, from 1",
        "max-rows-per-second, many, from 1"
    })
    void refusesWhatItDoesNotUnderstand(String parameter, String value, String allowed) {
        OLD.requests(5, 100);
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("expiration", "30d"));
        parameters.put(parameter, value);

        Map<String, String> purge = run(AdminTool.resource(), "purge-logs", parameters);

        assertThat(purge).containsEntry("state", "FAILED");
        assertThat(purge.get("output")).contains("'" + parameter + "'", "<" + value + ">", allowed);
        assertThat(OLD.countRequests()).isEqualTo(5);
    }

    /** Fails at the first of three parts, in the second and at its end, each time goes on where it was. */
    @ParameterizedTest
    @CsvSource({"100, 0", "500, 1", "799, 1", "1000, 2"})
    void losesNothingAndSavesNothingTwiceWhenItFails(int obstacle, int completed) throws IOException {
        OLD.requests(1050, 100);
        List<String> all = OLD.ids();
        Map<String, String> parameters = Map.of("expiration", "30d", "type", TYPE, "backup", backup);
        OLD.refuseToDelete(obstacle);

        Map<String, String> failed = purge(parameters);
        assertThat(failed).containsEntry("state", "FAILED");
        assertThat(failed.get("output")).contains("Failed: ", "refused by the test");
        assertThat(files.named(".json.gz")).hasSize(completed);
        assertThat(files.named(".deleting")).hasSize(1);
        assertThat(files.ids()).containsAll(OLD.missingOf(all));
        OLD.deleteAgain();

        assertThat(purge(parameters)).containsEntry("state", "SUCCEEDED");
        assertThat(OLD.countRequests()).isZero();
        assertThat(files.named(".json.gz")).isEqualTo(files.names());
        assertThat(files.ids()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
    }

    /** Fails before the first checkpoint, between two and behind the last: two days, of one and of two parts. */
    @ParameterizedTest
    @CsvSource({"200, 0, '900 of 900, '", "350, 1, '750 of 750, '", "700, 2, 'the 200 logs left of it'"})
    void goesOnAtItsCheckpointWhenTheSameExecutionIsStartedAgain(int obstacle, int completed, String said)
            throws IOException {
        OLD.requests(300, 101).requests(750, 100).requests(50, 1);
        List<String> all = OLD.ids();
        String digest = OLD.digest();
        AdminClient administrator = new AdminClient("purged", AdminClient.ADMINISTRATOR);
        String order = "{\"expiration\":\"30d\",\"type\":\"%s\",\"backup\":\"%s\"}".formatted(TYPE, backup);
        OLD.refuseToDelete(obstacle);

        String failed = administrator.started("purge-logs", order);
        assertThat(administrator.ended(failed).getString("batch_status")).isEqualTo("FAILED");
        assertThat(files.named(".json.gz")).hasSize(completed);
        assertThat(files.ids()).containsAll(OLD.missingOf(all));
        OLD.deleteAgain();

        int logs = COMMANDS.of("purge-logs").size();
        JsonObject restarted = administrator.ended(administrator.restarted(failed, "{}"));
        assertThat(restarted.getString("batch_status")).isEqualTo("COMPLETED");
        assertThat(COMMANDS.nextEnded("purge-logs", logs).get("output")).contains(said);
        assertThat(OLD.countRequests()).isEqualTo(50);
        assertThat(files.names()).hasSize(3).allMatch(name -> name.endsWith(".json.gz"));
        assertThat(files.ids()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(OLD.missingOf(all));

        assertThat(restore(Map.of("backup", backup))).containsEntry("state", "SUCCEEDED");
        assertThat(OLD.digest()).isEqualTo(digest);
    }

    @Test
    void deletesNothingWhenTheDiskIsFull() throws IOException {
        OLD.requests(100, 100);
        Path folder = Files.createDirectories(STORAGE.resolve(backup).resolve(TYPE));
        Files.createSymbolicLink(folder.resolve(OLD.day(100) + ".json.gz.part"), Path.of("/dev/full"));

        Map<String, String> purge = purge(Map.of("expiration", "30d", "backup", backup));

        assertThat(purge).containsEntry("state", "FAILED");
        assertThat(purge.get("output")).contains("Failed: ");
        assertThat(OLD.countRequests()).isEqualTo(100);
        assertThat(files.names()).noneMatch(name -> name.endsWith(".json.gz") || name.endsWith(".deleting"));
    }

    @Test
    void deletesNothingOnTheWordOfACutBackup() throws IOException {
        OLD.requests(100, 100);
        OLD.refuseToDelete(50);
        Map<String, String> parameters = Map.of("expiration", "30d", "type", TYPE, "backup", backup);
        purge(parameters);
        OLD.deleteAgain();
        Path cut = files.paths().get(0);
        byte[] whole = Files.readAllBytes(cut);
        Files.write(cut, Arrays.copyOf(whole, whole.length / 2));

        Map<String, String> refused = purge(parameters);

        assertThat(refused).containsEntry("state", "FAILED");
        assertThat(refused.get("output")).contains("The backup " + backup + "/" + TYPE + "/" + OLD.day(100));
        assertThat(OLD.countRequests()).isEqualTo(100);

        Files.write(cut, whole);
        assertThat(purge(parameters)).containsEntry("state", "SUCCEEDED");
        assertThat(OLD.countRequests()).isZero();
        assertThat(files.ids()).doesNotHaveDuplicates().hasSize(100);
    }

    @Test
    void restoreNamesTheBackupThatCannotBeRead() throws IOException {
        OLD.requests(100, 100);
        purge(Map.of("expiration", "30d", "type", TYPE, "backup", backup));
        Path file = files.paths().get(0);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 10));

        Map<String, String> cut = restore(Map.of("backup", backup));
        assertThat(cut).containsEntry("state", "FAILED");
        assertThat(cut.get("output")).contains("The backup " + backup + "/" + TYPE + "/" + OLD.day(100));

        Files.write(file, whole);
        assertThat(restore(Map.of("backup", backup, "type", "all"))).containsEntry("state", "SUCCEEDED");
        assertThat(OLD.countRequests()).isEqualTo(100);
    }

    private static Map<String, String> purge(Map<String, String> parameters) {
        return run(AdminTool.ofServer(), "purge-logs", parameters);
    }

    private static Map<String, String> restore(Map<String, String> parameters) {
        return run(AdminTool.ofServer(), "restore-logs", parameters);
    }

    private static Map<String, String> run(AdminTool tool, String job, Map<String, String> parameters) {
        int before = COMMANDS.of(job).size();
        tool.start("purged", job, parameters);
        return COMMANDS.nextEnded(job, before);
    }
}
