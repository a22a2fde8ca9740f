package io.securitylogger.suite.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.command.Http;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.task.app.EnterpriseReports;
import io.securitylogger.suite.task.app.Gates;
import io.securitylogger.suite.task.app.MethodResource;
import io.securitylogger.suite.task.app.Reports;
import io.securitylogger.suite.task.app.TaskApplication;
import io.securitylogger.suite.task.app.TolerantReports;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class MethodTaskIT {
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final StoredTasks LOGS = new StoredTasks(DATABASE);
    private static final String DATA_SOURCE = "java:app/jdbc/Logs";
    private static final String BY_INPUT =
            "SELECT * FROM security_task_%s_log WHERE input = ? AND stop IS NOT NULL ORDER BY start";

    private final String name = "name-" + UUID.randomUUID();
    private final String input = "name=" + name;

    @Deployment(testable = false)
    public static WebArchive application() {
        return TestApp.named("methods")
                .classes(TaskApplication.class, MethodResource.class, Gates.class)
                .classes(Reports.class, TolerantReports.class, EnterpriseReports.class)
                .dataSource(DATA_SOURCE, DATABASE)
                .setting("security.log-db-name", DATA_SOURCE)
                .loggedWar();
    }

    private String ask(String what) {
        return Http.get("/methods/api/methods/" + name + "/" + what);
    }

    private Map<String, String> invocation(int wanted) {
        return ended("invocation", wanted).get(0);
    }

    private List<Map<String, String>> ended(String type, int wanted) {
        long deadline = System.nanoTime() + 30_000_000_000L;
        List<Map<String, String>> found = List.of();
        while (found.size() < wanted && System.nanoTime() < deadline) {
            found = LOGS.database().rows(BY_INPUT.formatted(type), input);
        }
        assertThat(found).hasSize(wanted);
        return found;
    }

    @Test
    void methodOfConcurrencyIsInvocationHereAndRunThere() {
        assertThat(ask("concurrent")).isEqualTo("written " + name);

        Map<String, String> invocation = invocation(1);
        assertThat(invocation)
                .containsEntry("name", "concurrent")
                .containsEntry("queue_name", "reports")
                .containsEntry("state", "SUCCEEDED")
                .containsEntry("is_async", "t")
                .containsEntry("task_kwargs", "{\"name\":\"" + name + "\"}");
        assertThat(invocation.get("parent_log")).startsWith("input-request|");
        Map<String, String> run = ended("run", 1).get(0);
        assertThat(run)
                .containsEntry("parent_log", "task-invocation|" + invocation.get("id"))
                .containsEntry("state", "SUCCEEDED")
                .containsEntry("result", "\"written " + name + "\"");
        assertThat(run.get("output")).endsWith("writing " + name);
        assertThat(run.get("extra_data")).contains("thread");
    }

    @Test
    void methodOfConcurrencyIsTriedAgain() {
        assertThat(ask("retried")).isEqualTo("attempt 3");

        assertThat(invocation(1)).containsEntry("state", "SUCCEEDED");
        assertThat(ended("run", 3))
                .extracting(run -> run.get("state"))
                .containsExactly("RETRIED", "RETRIED", "SUCCEEDED");
    }

    @Test
    void methodOfFaultToleranceIsTask() {
        assertThat(ask("tolerant")).isEqualTo("written " + name);

        assertThat(invocation(1))
                .containsEntry("name", "TolerantReports.write")
                .containsEntry("state", "SUCCEEDED")
                .containsEntry("is_async", "t");
        assertThat(ended("run", 1).get(0)).containsEntry("result", "\"written " + name + "\"");
    }

    @Test
    void synchronousMethodIsTaskToo() {
        assertThat(ask("synchronous")).isEqualTo("read " + name);

        assertThat(invocation(1))
                .containsEntry("name", "TolerantReports.read")
                .containsEntry("state", "SUCCEEDED")
                .containsEntry("is_async", "f");
    }

    @Test
    void methodOfEnterpriseBeanIsTaskAndTriedAgain() {
        assertThat(ask("enterprise")).isEqualTo("written " + name);

        assertThat(invocation(1)).containsEntry("name", "enterprise").containsEntry("state", "SUCCEEDED");
        List<Map<String, String>> runs = ended("run", 2);
        assertThat(runs).extracting(run -> run.get("state")).containsExactly("RETRIED", "SUCCEEDED");
        assertThat(runs.get(1)).containsEntry("result", "\"written " + name + "\"");
    }

    @Test
    void methodWaitsForCommitAndIsUnique() {
        assertThat(ask("later")).isEqualTo("called");
        assertThat(invocation(1)).containsEntry("state", "DUPLICATE").containsEntry("name", "Reports.later");
        ask("open");

        assertThat(ended("invocation", 2))
                .extracting(log -> log.get("state"))
                .containsExactlyInAnyOrder("DUPLICATE", "SUCCEEDED");
        assertThat(ended("run", 1).get(0)).containsEntry("state", "SUCCEEDED");
    }
}
