package io.securitylogger.suite.task;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.batch.AdminClient;
import io.securitylogger.suite.command.StoredCommands;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.node.OtherServer;
import io.securitylogger.suite.server.Await;
import io.securitylogger.suite.task.app.ManyTasksResource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server of its own, killed with SIGKILL. */
public class KilledTasksIT {
    private static final String APPLICATION = "killed";
    private static final String REPAIR = "set-task-log-state";
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Database database = PostgreSql.newDatabase();
    private final StoredTasks logs = new StoredTasks(database);
    private final StoredCommands jobs = new StoredCommands(database);
    private final String name = "task-" + UUID.randomUUID();
    private final String unique = "unique-" + UUID.randomUUID();
    private final OtherServer server = OtherServer.with(
            AdminClient.enabled(TaskApp.named(APPLICATION, database).classes(ManyTasksResource.class))
                    .setting("security.task-executor", ManyTasksResource.EXECUTOR)
                    .loggedWar(),
            "/killed/api/many/first/open");

    @BeforeEach
    void start() {
        database.rows("CREATE TABLE begun (name VARCHAR(100))");
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void nothingStaysUntrueWhenTheServerIsKilled() {
        server.get("/killed/api/many/" + unique + "/alone");
        server.get("/killed/api/many/" + name + "/endless/" + 2 * ManyTasksResource.THREADS);
        await(unique, Map.of("ACTIVE", 1L));
        await(name, Map.of("ACTIVE", 49L, "TRIGGERED", 51L));
        assertThat(Await.answer(LIMIT, () -> begun(name), count -> count == 49)).isEqualTo(49);
        assertThat(Await.answer(LIMIT, () -> begun(unique), count -> count == 1))
                .isEqualTo(1);
        server.kill();
        assertThat(invocations(name)).isEqualTo(Map.of("ACTIVE", 49L, "TRIGGERED", 51L));

        server.start();
        repair();

        assertThat(invocations(name)).isEqualTo(Map.of("EXPIRED", 100L));
        assertThat(runs(name)).isEqualTo(Map.of("EXPIRED", 49L));
        assertThat(invocations(unique)).isEqualTo(Map.of("EXPIRED", 1L));
        assertThat(begun(name)).isEqualTo(49);
        theNextUniqueTaskRuns();
    }

    /** Once the lease of the dead process has ended, which nobody renews. */
    private void theNextUniqueTaskRuns() {
        server.get("/killed/api/many/" + unique + "/alone");
        await(unique, Map.of("EXPIRED", 1L, "DUPLICATE", 1L));
        database.rows("UPDATE security_lease SET expires = expires - 60");

        server.get("/killed/api/many/" + unique + "/alone");
        await(unique, Map.of("EXPIRED", 1L, "DUPLICATE", 1L, "ACTIVE", 1L));
        server.get("/killed/api/many/" + unique + "/open");
        await(unique, Map.of("EXPIRED", 1L, "DUPLICATE", 1L, "SUCCEEDED", 1L));
        assertThat(begun(unique)).isEqualTo(2);
    }

    private void await(String task, Map<String, Long> wanted) {
        assertThat(Await.answer(LIMIT, () -> invocations(task), wanted::equals)).isEqualTo(wanted);
    }

    private Map<String, Long> invocations(String task) {
        return states(logs.invocations(task));
    }

    private Map<String, Long> runs(String task) {
        return states(logs.runs(task));
    }

    private static Map<String, Long> states(List<Map<String, String>> rows) {
        return rows.stream().collect(groupingBy(row -> row.getOrDefault("state", ""), counting()));
    }

    private int begun(String task) {
        return database.rows("SELECT name FROM begun WHERE name = ?", task).size();
    }

    /** Starts the job until there is nothing whose time is over. */
    private void repair() {
        String over = Await.answer(
                LIMIT,
                () -> {
                    int before = jobs.of(REPAIR).size();
                    server.startJob(APPLICATION, REPAIR);
                    assertThat(jobs.nextEnded(REPAIR, before)).containsEntry("state", "SUCCEEDED");
                    return invocations(name).keySet() + "" + invocations(unique).keySet();
                },
                "[EXPIRED][EXPIRED]"::equals);
        assertThat(over).isEqualTo("[EXPIRED][EXPIRED]");
    }
}
