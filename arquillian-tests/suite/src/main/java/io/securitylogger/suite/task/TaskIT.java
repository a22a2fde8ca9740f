package io.securitylogger.suite.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.command.Http;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two applications with one database are as two nodes of one. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class TaskIT {
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final StoredTasks LOGS = new StoredTasks(DATABASE);
    private static final String RUN = "state=%s retries=%d";

    private final String name = "task-" + UUID.randomUUID();

    @Deployment(name = "tasks", order = 1, testable = false)
    public static WebArchive application() {
        return TaskApp.named("tasks", DATABASE).loggedWar();
    }

    /** Executes tasks elsewhere, and hands over early. */
    @Deployment(name = "tasks-too", order = 2, testable = false)
    public static WebArchive otherNode() {
        return TaskApp.named("tasks-too", DATABASE)
                .setting("security.task-executor", "java:comp/DefaultManagedScheduledExecutorService")
                .setting("security.task-use-pre-commit", "true")
                .setting("security.stale-task-time-limit-minutes", "10")
                .loggedWar();
    }

    private String ask(String what) {
        return Http.get("/tasks/api/tasks/" + name + "/" + what);
    }

    private String askOther(String what) {
        return Http.get("/tasks-too/api/tasks/" + name + "/" + what);
    }

    @Test
    void taskIsLoggedInTheTreeOfItsRequest() {
        String id = ask("sum");

        Map<String, String> invocation = LOGS.ended(name);
        assertThat(invocation)
                .containsEntry("id", id)
                .containsEntry("state", "SUCCEEDED")
                .containsEntry("version", "9999")
                .containsEntry("slug", "sums")
                .containsEntry("queue_name", "sums")
                .containsEntry("input", "5, 8, on=2026-01-31, password=[Filtered]")
                .containsEntry("task_args", "[5,8]")
                .containsEntry("is_async", "t")
                .containsEntry("is_unique", "f")
                .containsEntry("is_on_commit", "f")
                .containsKeys("applied_at", "triggered_at", "stale_at", "task_id")
                .doesNotContainKeys("expires_at", "estimated_time_of_first_arrival", "error_message");
        assertThat(invocation.get("task_kwargs"))
                .isEqualTo("{\"on\":{\"@type\":\"date\",\"@value\":\"2026-01-31\"},\"password\":\"[Filtered]\"}");
        String request = invocation.getOrDefault("parent_log", "");
        assertThat(request).startsWith("input-request|");
        assertThat(LOGS.database()
                        .rows("SELECT path FROM security_input_request_log WHERE id = ?", request.substring(14)))
                .containsExactly(Map.of("path", "/tasks/api/tasks/" + name + "/sum"));
        Map<String, String> run = onlyRun();
        assertThat(run)
                .containsEntry("parent_log", "task-invocation|" + id)
                .containsEntry("state", "SUCCEEDED")
                .containsEntry("slug", "sums")
                .containsEntry("task_id", invocation.get("task_id"))
                .containsEntry("extra_data", "{\"seen\":true}");
        assertThat(run.get("result")).contains("\"sum\":13", "\"password\":\"[Filtered]\"");
        assertThat(run.get("output")).endsWith("adding for " + name);
        assertThat(Double.parseDouble(run.getOrDefault("waiting_time", "-1"))).isNotNegative();
        assertThat(LOGS.database()
                        .rows(
                                "SELECT object_id FROM security_related_object WHERE log_id = ?",
                                run.getOrDefault("id", "")))
                .containsExactly(Map.of("object_id", name));
    }

    private Map<String, String> onlyRun() {
        List<Map<String, String>> runs = LOGS.runs(name);
        assertThat(runs).hasSize(1);
        return runs.get(0);
    }

    @Test
    void poisonStopsAtItsLimit() {
        ask("poison");

        assertThat(LOGS.ended(name)).containsEntry("state", "FAILED");
        assertThat(LOGS.ended(name).get("error_message")).startsWith("java.io.IOException: no disk");
        assertThat(LOGS.runs(name))
                .extracting(run -> RUN.formatted(run.get("state"), Integer.parseInt(run.getOrDefault("retries", ""))))
                .containsExactly(RUN.formatted("RETRIED", 0), RUN.formatted("RETRIED", 1), RUN.formatted("FAILED", 2));
        assertThat(LOGS.runs(name).get(0)).containsKey("estimated_time_of_next_retry");
        assertThat(LOGS.runs(name).get(2)).doesNotContainKey("estimated_time_of_next_retry");
        assertThat(LOGS.runs(name).get(2).get("output")).endsWith("attempt 2");
        assertThat(LOGS.overlapping(name)).isEmpty();
    }

    @Test
    void lateTaskExpiresWithoutRun() {
        ask("late");

        assertThat(LOGS.ended(name)).containsEntry("state", "EXPIRED").containsKey("expires_at");
        assertThat(LOGS.runs(name)).isEmpty();
    }

    @Test
    void scheduledTaskBeginsNotBeforeItsTime() {
        askOther("scheduled");

        Map<String, String> invocation = LOGS.ended(name);
        assertThat(invocation).containsEntry("state", "SUCCEEDED");
        assertThat(onlyRun().getOrDefault("start", ""))
                .isGreaterThanOrEqualTo(invocation.get("estimated_time_of_first_arrival"));
    }

    @Test
    void callerGetsResultOrFailure() {
        assertThat(ask("get?how=patient")).isEqualTo("done");
        assertThat(LOGS.ended(name)).containsEntry("is_async", "f").containsEntry("is_unique", "t");
        assertThat(askOther("get?how=failing")).isEqualTo("no disk");
    }

    @Test
    void callerWhoseTimeIsOverIsToldAndTaskGoesOn() {
        assertThat(ask("get?how=impatient")).isEqualTo("timeout");
        assertThat(LOGS.ended(name)).containsEntry("state", "TIMEOUT");
        assertThat(askOther("get?how=patient")).isEqualTo("DUPLICATE");
        ask("open");

        long deadline = System.nanoTime() + 30_000_000_000L;
        while (!onlyRun().containsKey("stop") && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(onlyRun()).containsEntry("state", "SUCCEEDED").containsEntry("result", "\"waited\"");
        assertThat(LOGS.invocations(name).get(0)).containsEntry("state", "TIMEOUT");
    }

    @Test
    void uniqueTaskIsDuplicateOnOtherNodeAndThenIgnored() {
        String first = ask("unique");
        askOther("unique");
        assertThat(states()).hasSize(2).contains("DUPLICATE");
        ask("open");
        awaitState(first, "SUCCEEDED");

        askOther("unique");
        assertThat(states()).hasSize(3).contains("DUPLICATE", "IGNORED", "SUCCEEDED");
        assertThat(LOGS.runs(name)).hasSize(1);
    }

    private List<String> states() {
        return LOGS.invocations(name).stream()
                .map(log -> log.getOrDefault("state", ""))
                .toList();
    }

    private void awaitState(String id, String state) {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (LOGS.invocations(name).stream()
                        .noneMatch(log -> id.equals(log.get("id")) && state.equals(log.get("state")))
                && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }

    @Test
    void taskWaitsForCommitOfItsTransaction() {
        assertThat(ask("committed")).isEqualTo("WAITING");

        assertThat(LOGS.ended(name))
                .containsEntry("state", "SUCCEEDED")
                .containsEntry("is_on_commit", "t")
                .containsEntry("slug", "committed");
        assertThat(onlyRun()).containsEntry("state", "SUCCEEDED");
    }

    @Test
    void taskIsHandedOverJustBeforeCommitIfWanted() {
        assertThat(askOther("committed")).isEqualTo("WAITING");

        assertThat(LOGS.ended(name)).containsEntry("state", "SUCCEEDED").containsEntry("is_on_commit", "t");
        assertThat(onlyRun()).containsEntry("state", "SUCCEEDED");
    }

    @Test
    void taskOfRolledBackTransactionNeverRunsAndSaysSo() {
        assertThat(ask("rolled-back")).isEqualTo("no");
        Map<String, String> invocation = LOGS.ended(name);
        assertThat(invocation).containsEntry("state", "IGNORED").doesNotContainKey("triggered_at");
        assertThat(invocation.get("error_message")).contains("rolled back");
        assertThat(LOGS.runs(name)).isEmpty();
    }

    @Test
    void ofTwoNodesNeverTwoRunAtOnce() {
        CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> askOther("contend?times=500"));
        int here = Integer.parseInt(ask("contend?times=500"));
        int there = Integer.parseInt(other.join());

        assertThat(here + there).isPositive().isEqualTo(LOGS.runs(name).size());
        assertThat(states()).hasSize(1000);
        assertThat(states()).containsOnly("SUCCEEDED", "DUPLICATE");
        assertThat(LOGS.overlapping(name)).isEmpty();
    }
}
