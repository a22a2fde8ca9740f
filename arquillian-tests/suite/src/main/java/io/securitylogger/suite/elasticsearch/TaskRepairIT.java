package io.securitylogger.suite.elasticsearch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.batch.AdminClient;
import io.securitylogger.suite.batch.AdminTool;
import io.securitylogger.suite.outgoing.tree.TreeResource;
import io.securitylogger.suite.task.app.Gates;
import io.securitylogger.suite.task.app.TaskApplication;
import io.securitylogger.suite.task.app.TaskResource;
import io.securitylogger.suite.task.app.TransactionalTasks;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tasks that have died, whose logs are in Elasticsearch. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class TaskRepairIT {
    private static final String NAME = "elastic-tasks";
    private static final StoredDocuments STORED = StoredDocuments.ofNewPrefix();
    private static final String JOB = "set-task-log-state";
    private static final String INVOCATION = "task-invocation";
    private static final String RUN = "task-run";

    private final String name = "task-" + UUID.randomUUID();

    @Deployment(testable = false)
    public static WebArchive application() {
        TestApp tasks = TestApp.named(NAME)
                .classes(TaskApplication.class, TaskResource.class, TransactionalTasks.class, Gates.class)
                .classes(TreeResource.class);
        return AdminClient.enabled(Apps.to(STORED, tasks)).loggedWar();
    }

    private static String ask(String task, String what) {
        return Client.get('/' + NAME + "/api/tasks/" + task + '/' + what).text();
    }

    private static JsonObject only(String type, String query) {
        return STORED.await(type, query, 1).get(0);
    }

    /** What the job says. */
    private static String repair() {
        String ended = "name:" + JOB + " AND _exists_:stop";
        int before = STORED.of("command", ended).size();
        AdminTool.ofServer().start(NAME, JOB, Map.of());
        JsonObject job = STORED.await("command", ended, before + 1).stream()
                .max((one, other) -> one.getString("start").compareTo(other.getString("start")))
                .orElseThrow();
        assertThat(job.getString("state")).as(job.toString()).isEqualTo("SUCCEEDED");
        return job.getString("output");
    }

    @Test
    void taskThatHangsIsExpiredForGoodAndStaysInItsTree() {
        ask(name, "hanging");
        only(RUN, "name:" + name + " AND state:ACTIVE");
        LockSupport.parkNanos(Duration.ofMillis(300).toNanos());

        assertThat(repair()).contains("1 expired");

        JsonObject invocation = only(INVOCATION, "name:" + name + " AND state:EXPIRED");
        assertThat(invocation.getString("error_message")).contains("its run had not ended");
        only(RUN, "name:" + name + " AND state:EXPIRED AND _exists_:stop");
        assertThat(Client.get('/' + NAME + "/api/tree?ref="
                                + URLEncoder.encode(invocation.getString("parent_log"), UTF_8))
                        .text()
                        .lines())
                .containsExactly(
                        "0 input-request GET /elastic-tasks/api/tasks/" + name + "/hanging 200 null [] {}",
                        "1 task-invocation EXPIRED null [] {}",
                        "2 task-run EXPIRED null [] {}");

        ask(name, "open");
        repair();
        assertThat(STORED.of(INVOCATION, "name:" + name + " AND state:EXPIRED")).hasSize(1);
        assertThat(STORED.of(RUN, "name:" + name + " AND state:EXPIRED")).hasSize(1);
    }

    @Test
    void invocationTakesStateAndEndOfItsRunAndOneWithoutExpiresUnlessItIsTooOld() {
        ask(name, "sum");
        JsonObject invocation = only(INVOCATION, "name:" + name + " AND state:SUCCEEDED");
        JsonObject run = only(RUN, "name:" + name + " AND state:SUCCEEDED");
        JsonObject left = dead(invocation, "left-" + name, Instant.now());
        STORED.put(Json.createObjectBuilder(run)
                .add("id", UUID.randomUUID().toString())
                .add("name", "left-" + name)
                .add("parent_log", INVOCATION + '|' + left.getString("id"))
                .build());
        dead(invocation, "lost-" + name, Instant.now());
        dead(invocation, "old-" + name, Instant.now().minus(Duration.ofDays(31)));

        assertThat(repair()).contains("1 task(s) took the state of their last run", "1 expired");

        JsonObject ended = only(INVOCATION, "name:left-" + name + " AND _exists_:stop");
        assertThat(ended.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(ended.getString("stop")).isEqualTo(run.getString("stop"));
        only(INVOCATION, "name:lost-" + name + " AND state:EXPIRED");
        assertThat(STORED.of(INVOCATION, "name:old-" + name + " AND state:TRIGGERED"))
                .hasSize(1);
    }

    /** Another invocation that should have ended by now. */
    private static JsonObject dead(JsonObject like, String task, Instant start) {
        JsonObjectBuilder document = Json.createObjectBuilder(like)
                .add("id", UUID.randomUUID().toString())
                .add("name", task)
                .add("start", start.minusSeconds(2).toString())
                .add("stale_at", start.minusSeconds(1).toString())
                .add("state", "TRIGGERED")
                .add("version", 1)
                .remove("stop")
                .remove("time");
        JsonObject dead = document.build();
        STORED.put(dead);
        return dead;
    }
}
