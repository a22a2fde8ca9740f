package io.securitylogger.suite.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.command.Http;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.server.Await;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tasks as messages in the queue of the server: one node asks for them, the other executes them. */
@EnabledIfSystemProperty(named = "server.name", matches = "wildfly|open-liberty", disabledReason = "No broker")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class MessagedTaskIT {
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final StoredTasks LOGS = new StoredTasks(DATABASE);

    private final String slug = "slug-" + UUID.randomUUID();

    @Deployment(name = "messaged", order = 1, testable = false)
    public static WebArchive executing() {
        return MessagedApp.queued("messaged", DATABASE).loggedWar();
    }

    @Deployment(name = "messaged-asking", order = 2, testable = false)
    public static WebArchive asking() {
        return MessagedApp.queued("messaged-asking", DATABASE)
                .setting("security.task-jms-listeners", "0")
                .loggedWar();
    }

    private String ask(String what) {
        return Http.get("/messaged-asking/api/messaged/" + slug + "/" + what);
    }

    private static Map<String, String> onlyRun(String invocation) {
        List<Map<String, String>> runs = LOGS.runsOf(invocation);
        assertThat(runs).hasSize(1);
        return runs.get(0);
    }

    @Test
    void taskIsExecutedByOtherNodeWithWhatItWasGiven() {
        String id = ask("bill");

        Map<String, String> invocation = LOGS.endedWithSlug(slug);
        assertThat(invocation)
                .containsEntry("id", id)
                .containsEntry("task_id", id)
                .containsEntry("name", "bill")
                .containsEntry("state", "SUCCEEDED")
                .containsEntry("version", "9999")
                .containsEntry("is_on_commit", "f")
                .containsEntry("task_args", "[\"Ada\",{\"@type\":\"date\",\"@value\":\"2026-01-31\"}]")
                .containsKeys("applied_at", "triggered_at", "stale_at");
        assertThat(invocation.get("parent_log")).startsWith("input-request|");
        Map<String, String> run = onlyRun(id);
        assertThat(run)
                .containsEntry("state", "SUCCEEDED")
                .containsEntry("slug", slug)
                .containsEntry("task_id", id)
                .containsEntry("result", "\"Ada pays 3.30 on 2026-01-31 within PT336H\"");
        assertThat(run.get("output")).endsWith("billing Ada");
    }

    @Test
    void taskIsSentWithTheTransactionOfItsCaller() {
        assertThat(ask("committed")).isEqualTo("WAITING");

        Map<String, String> invocation = LOGS.endedWithSlug(slug);
        assertThat(invocation).containsEntry("state", "SUCCEEDED").containsEntry("is_on_commit", "t");
        assertThat(onlyRun(invocation.getOrDefault("id", ""))).containsEntry("result", "\"later, with 0 command\"");
    }

    @Test
    void taskOfRolledBackTransactionIsNeverSentAndSaysSo() {
        assertThat(ask("rolled-back")).isEqualTo("no");

        Map<String, String> invocation = LOGS.endedWithSlug(slug);
        assertThat(invocation).containsEntry("state", "IGNORED").doesNotContainKey("triggered_at");
        assertThat(invocation.get("error_message")).contains("rolled back");
        ask("bill");
        awaitSuccesses(1);
        assertThat(LOGS.runsOf(invocation.getOrDefault("id", ""))).isEmpty();
    }

    @Test
    void poisonStopsAtItsLimit() {
        String id = ask("poison");

        Map<String, String> invocation = LOGS.endedWithSlug(slug);
        assertThat(invocation).containsEntry("state", "FAILED");
        assertThat(invocation.get("error_message")).startsWith("java.io.IOException: no disk");
        List<Map<String, String>> runs = LOGS.runsOf(id);
        assertThat(runs)
                .extracting(run -> run.get("state") + run.get("retries"))
                .containsExactly("RETRIED0", "RETRIED1", "FAILED2");
        assertThat(runs.get(1).getOrDefault("start", ""))
                .isGreaterThanOrEqualTo(runs.get(0).get("estimated_time_of_next_retry"));
    }

    @Test
    void scheduledTaskBeginsNotBeforeItsTime() {
        String id = ask("scheduled");

        Map<String, String> invocation = LOGS.endedWithSlug(slug);
        assertThat(onlyRun(id).getOrDefault("start", ""))
                .isGreaterThanOrEqualTo(invocation.get("estimated_time_of_first_arrival"));
    }

    @Test
    void uniqueTaskIsDuplicateWhileOneLivesAndThenIgnored() {
        assertThat(ask("gate")).startsWith("TRIGGERED ");
        assertThat(ask("gate")).startsWith("DUPLICATE ");
        Http.get("/messaged/api/messaged/" + slug + "/open");
        awaitSuccesses(1);

        assertThat(ask("gate")).startsWith("IGNORED ");
    }

    private void awaitSuccesses(long wanted) {
        long found = Await.answer(
                Duration.ofSeconds(60),
                () -> LOGS.withSlug(slug).stream()
                        .filter(log -> "SUCCEEDED".equals(log.get("state")))
                        .count(),
                count -> count == wanted);
        assertThat(found).isEqualTo(wanted);
    }

    @Test
    void manyTasksRunOnceEach() {
        ask("slow?count=40&millis=50");

        awaitSuccesses(40);
        assertThat(DATABASE.rows("SELECT number FROM slow_work WHERE batch = ? AND ended IS NOT NULL", slug))
                .hasSize(40)
                .doesNotHaveDuplicates();
    }
}
