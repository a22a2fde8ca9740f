package io.securitylogger.suite.batch;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.batch.app.BatchApplication;
import io.securitylogger.suite.command.StoredCommands;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two applications with one database are as two nodes of one. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class ScheduleIT {
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final StoredCommands LOGS = new StoredCommands(DATABASE);
    private static final String DATA_SOURCE = "java:app/jdbc/Logs";
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(250);

    @Deployment(name = "first-node", order = 1, testable = false)
    public static WebArchive firstNode() {
        return node("first-node");
    }

    @Deployment(name = "second-node", order = 2, testable = false)
    public static WebArchive secondNode() {
        return node("second-node");
    }

    private static WebArchive node(String name) {
        return TestApp.named(name)
                .classes(BatchApplication.class)
                .dataSource(DATA_SOURCE, DATABASE)
                .setting("security.log-db-name", DATA_SOURCE)
                .setting("security.purge-schedule", "* * * * *")
                .setting("security.retention.input-request", "30d")
                .loggedWar();
    }

    /** The last run may be claimed by the one while the other has not yet looked; those before it are settled. */
    @Test
    void oneOfTwoNodesStartsEachRun() {
        int seen = runsByMinute().size();
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        Map<String, Long> runs = Map.of();
        while (runs.size() < seen + 2) {
            assertThat(System.nanoTime()).as(runs.toString()).isLessThan(deadline);
            LockSupport.parkNanos(PAUSE.toNanos());
            runs = runsByMinute();
        }

        assertThat(runs).allSatisfy((minute, count) -> assertThat(count).isEqualTo(1));
        assertThat(LOGS.of("purge-logs").get(0)).containsEntry("state", "SUCCEEDED");
    }

    private static Map<String, Long> runsByMinute() {
        return LOGS.of("purge-logs").stream()
                .collect(groupingBy(
                        log -> log.getOrDefault("start", "").substring(0, "2026-01-01 00:00".length()),
                        TreeMap::new,
                        counting()));
    }
}
