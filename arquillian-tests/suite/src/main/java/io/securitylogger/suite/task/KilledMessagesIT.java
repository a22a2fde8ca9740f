package io.securitylogger.suite.task;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.node.OtherServer;
import io.securitylogger.suite.server.Await;
import io.securitylogger.suite.task.app.ManyTasksResource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Tasks as messages of a server of its own, killed with SIGKILL. */
@EnabledIfSystemProperty(named = "server.name", matches = "wildfly|open-liberty", disabledReason = "No broker")
public class KilledMessagesIT {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int RUNNING = ManyTasksResource.THREADS;
    private static final int ALL = 2 * RUNNING;
    private static final long MILLIS_OF_EACH = 20_000;

    private final Database database = PostgreSql.newDatabase();
    private final StoredTasks logs = new StoredTasks(database);
    private final String slug = "slug-" + UUID.randomUUID();

    @Test
    void eachTaskRunsOnceMoreToItsEndWhenTheServerIsKilled() {
        try (OtherServer server = OtherServer.with(
                MessagedApp.queued("killed-messages", database)
                        .classes(ManyTasksResource.class)
                        .setting("security.task-executor", ManyTasksResource.EXECUTOR)
                        .setting("security.task-jms-listeners", String.valueOf(RUNNING))
                        .loggedWar(),
                "/killed-messages/api/messaged/probe/open")) {
            server.start();
            server.get("/killed-messages/api/messaged/" + slug + "/slow?count=" + ALL + "&millis=" + MILLIS_OF_EACH);
            await(Map.of("ACTIVE", (long) RUNNING, "TRIGGERED", (long) ALL - RUNNING));
            assertThat(Await.answer(LIMIT, () -> work().size(), count -> count == RUNNING))
                    .isEqualTo(RUNNING);
            server.kill();
            assertThat(work()).hasSize(RUNNING).allSatisfy(row -> assertThat(row)
                    .doesNotContainKey("ended"));

            server.start();
            database.rows("UPDATE security_lease SET expires = expires - 60");

            await(Map.of("SUCCEEDED", (long) ALL));
        }
        assertThat(states(database.rows("SELECT state FROM security_task_run_log WHERE slug = ?", slug)))
                .isEqualTo(Map.of("EXPIRED", (long) RUNNING, "SUCCEEDED", (long) ALL));
        assertThat(work()).hasSize(ALL + RUNNING);
        assertThat(work().stream().filter(row -> row.containsKey("ended")).map(row -> row.get("number")))
                .hasSize(ALL)
                .doesNotHaveDuplicates();
    }

    private void await(Map<String, Long> wanted) {
        assertThat(Await.answer(LIMIT, () -> states(logs.withSlug(slug)), wanted::equals))
                .isEqualTo(wanted);
    }

    private static Map<String, Long> states(List<Map<String, String>> rows) {
        return rows.stream().collect(groupingBy(row -> row.getOrDefault("state", ""), counting()));
    }

    private List<Map<String, String>> work() {
        return database.rows("SELECT * FROM slow_work WHERE batch = ?", slug);
    }
}
