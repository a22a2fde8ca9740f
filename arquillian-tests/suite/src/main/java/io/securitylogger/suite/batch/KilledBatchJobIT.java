package io.securitylogger.suite.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.batch.app.BatchApplication;
import io.securitylogger.suite.batch.app.Counted;
import io.securitylogger.suite.batch.app.CountingReader;
import io.securitylogger.suite.batch.app.CountingWriter;
import io.securitylogger.suite.batch.app.JobResource;
import io.securitylogger.suite.command.StoredCommands;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.node.OtherServer;
import io.securitylogger.suite.server.Await;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers of its own that share the batch repository, killed with SIGKILL in the middle of a job. */
public class KilledBatchJobIT {
    private static final String APPLICATION = "dying";
    private static final String JOB = "counting";
    private static final String REPAIR = "set-task-log-state";
    private static final String DATA_SOURCE = "java:app/jdbc/Logs";
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Database database = PostgreSql.newDatabase();
    private final Database repository = PostgreSql.newDatabase();
    private final StoredCommands logs = new StoredCommands(database);
    private final OtherServer server = server();
    private final OtherServer neighbour = server();

    private OtherServer server() {
        return OtherServer.withRepository(
                AdminClient.enabled(TestApp.named(APPLICATION))
                        .classes(
                                BatchApplication.class,
                                JobResource.class,
                                CountingReader.class,
                                CountingWriter.class,
                                Counted.class)
                        .resource(
                                "META-INF/batch-jobs/" + JOB + ".xml",
                                JOB_XML.formatted(database.url(), database.url()))
                        .dataSource(DATA_SOURCE, database)
                        .setting("security.log-db-name", DATA_SOURCE)
                        .loggedWar(),
                "/dying/api/jobs/ready",
                repository);
    }

    private static final String JOB_XML =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <job id="counting" xmlns="https://jakarta.ee/xml/ns/jakartaee" version="2.0">
              <listeners><listener ref="securityLogJobListener"/></listeners>
              <step id="count">
                <properties><property name="jakarta.transaction.global.timeout" value="3600"/></properties>
                <chunk item-count="1">
                  <reader ref="countingReader"><properties><property name="url" value="%s"/></properties></reader>
                  <writer ref="countingWriter"><properties><property name="url" value="%s"/></properties></writer>
                </chunk>
              </step>
            </job>
            """;

    @BeforeEach
    void start() {
        database.rows("CREATE TABLE counted (item INT, execution BIGINT)");
        database.rows("CREATE TABLE waiting (item INT, execution BIGINT)");
        database.rows("CREATE TABLE opened (yes INT)");
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
        neighbour.close();
    }

    @Test
    void jobThatDiedIsToldAndThenStartedAgainFromItsCheckpoint() {
        String first = server.get("/dying/api/jobs/counting/start?name=poison");
        awaitWaiting(first);
        server.kill();

        server.start();
        assertThat(repair(server, "{}")).contains("0 batch job(s) had died");
        processesAreForgotten();
        assertThat(repair(server, "{}"))
                .contains("Execution " + first + " of job counting", "died: the repository says", "1 batch job(s)");
        Map<String, String> log = logs.of(JOB).get(0);
        assertThat(log).containsEntry("state", "FAILED").containsKey("stop");
        assertThat(log.get("error_message")).contains("died: the repository says");

        database.rows("INSERT INTO opened (yes) VALUES (1)");
        assertThat(repair(server, REPAIRING))
                .contains("started again as execution")
                .contains("(time 1)");

        String second = newest();
        awaitCounted(second, 6);
        assertThat(items(first))
                .isEqualTo(IntStream.rangeClosed(1, 4).mapToObj(String::valueOf).toList());
        assertThat(items(second))
                .isEqualTo(
                        IntStream.rangeClosed(5, 10).mapToObj(String::valueOf).toList());
        assertThat(Await.answer(LIMIT, () -> status(server, second), "COMPLETED"::equals))
                .isEqualTo("COMPLETED");
        assertThat(status(server, first)).isEqualTo("FAILED");
        assertThat(logs.of(JOB, "name=poison")).hasSize(2);
        assertThat(repair(server, REPAIRING)).doesNotContain("Execution").contains("0 batch job(s) had died");
    }

    @Test
    void jobOfALivingNeighbourIsLeftAloneAndOneThatAlwaysDiesIsNotStartedForEver() {
        String first = server.get("/dying/api/jobs/counting/start");
        awaitWaiting(first);
        neighbour.start();
        assertThat(repair(neighbour, REPAIRING)).contains("0 batch job(s) had died");
        assertThat(status(server, first)).isEqualTo("STARTED");

        server.kill();
        server.start();
        processesAreForgotten();
        assertThat(repair(server, POISON))
                .contains("started again as execution")
                .contains("(time 1)");
        String second = newestAfter(first);
        awaitWaiting(second);
        assertThat(repair(neighbour, POISON)).contains("0 batch job(s) had died");
        server.kill();
        server.start();
        processesAreForgotten();
        assertThat(repair(server, POISON)).contains("is not started again (started again 1 time(s) before)");

        assertThat(List.of(status(server, first), status(server, second))).containsExactly("FAILED", "FAILED");
        assertThat(logs.of(JOB)).hasSize(2).allSatisfy(log -> assertThat(log).containsEntry("state", "FAILED"));
        assertThat(items(second)).isEmpty();
    }

    private static final String REPAIRING = "{\"repair-batch-repository\":true}";
    private static final String POISON = "{\"repair-batch-repository\":true,\"max-attempts\":1}";

    /** As if they had died a minute earlier: what dead processes hold is over. */
    private void processesAreForgotten() {
        database.rows("UPDATE security_lease SET expires = expires - 60 WHERE name LIKE 'job:%'");
    }

    /** What came before is committed then. */
    private void awaitWaiting(String execution) {
        assertThat(Await.answer(
                        LIMIT,
                        () -> database.rows("SELECT item FROM waiting WHERE execution = " + execution),
                        rows -> !rows.isEmpty()))
                .hasSize(1);
    }

    private void awaitCounted(String execution, int count) {
        assertThat(Await.answer(LIMIT, () -> items(execution).size(), size -> size == count))
                .isEqualTo(count);
    }

    private List<String> items(String execution) {
        return database.rows("SELECT item FROM counted WHERE execution = " + execution + " ORDER BY item").stream()
                .map(row -> row.getOrDefault("item", ""))
                .toList();
    }

    private String newest() {
        return Await.answer(
                        LIMIT,
                        () -> database.rows("SELECT MAX(execution) AS newest FROM counted WHERE item > 4"),
                        rows -> rows.get(0).containsKey("newest"))
                .get(0)
                .getOrDefault("newest", "");
    }

    /** What the second log of the job says. */
    private String newestAfter(String first) {
        return Await.answer(
                LIMIT,
                () -> logs.of(JOB).size() < 2 ? "" : execution(logs.of(JOB).get(1)),
                found -> !found.isEmpty() && !found.equals(first));
    }

    private static String execution(Map<String, String> log) {
        return log.getOrDefault("extra_data", "").replaceAll("(?s).*\"job_execution_id\":\\s*(\\d+).*", "$1");
    }

    private static String status(OtherServer of, String execution) {
        return of.get("/dying/api/jobs/" + execution + "/status");
    }

    /** What the job says. */
    private String repair(OtherServer by, String parameters) {
        int before = logs.of(REPAIR).size();
        by.startJob(APPLICATION, REPAIR, parameters);
        List<Map<String, String>> all = Await.answer(
                LIMIT,
                () -> logs.of(REPAIR),
                found -> found.size() > before && found.get(before).containsKey("stop"));
        assertThat(all).hasSize(before + 1);
        Map<String, String> ended = all.get(before);
        assertThat(ended).containsEntry("state", "SUCCEEDED");
        return ended.getOrDefault("output", "");
    }
}
