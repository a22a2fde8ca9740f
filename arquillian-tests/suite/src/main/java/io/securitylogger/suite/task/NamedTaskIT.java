package io.securitylogger.suite.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.command.Http;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.task.app.Gates;
import io.securitylogger.suite.task.app.Greeting;
import io.securitylogger.suite.task.app.NamedResource;
import io.securitylogger.suite.task.app.NamedWork;
import io.securitylogger.suite.task.app.TaskApplication;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tasks by their names, methods of beans and commands, on the server's threads. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class NamedTaskIT {
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final StoredTasks LOGS = new StoredTasks(DATABASE);
    private static final String DATA_SOURCE = "java:app/jdbc/Logs";

    private final String slug = "slug-" + UUID.randomUUID();

    @Deployment(testable = false)
    public static WebArchive application() {
        return TestApp.named("named")
                .classes(TaskApplication.class, NamedResource.class, NamedWork.class, Gates.class, Greeting.class)
                .dataSource(DATA_SOURCE, DATABASE)
                .setting("security.log-db-name", DATA_SOURCE)
                .setting("security.auto-generate-tasks-for-commands", "*")
                .loggedWar();
    }

    private String ask(String what) {
        return Http.get("/named/api/named/" + slug + "/" + what);
    }

    @Test
    void methodIsCalledWithWhatItWasGiven() {
        String id = ask("bill");

        assertThat(LOGS.endedWithSlug(slug))
                .containsEntry("id", id)
                .containsEntry("name", "bill")
                .containsEntry("state", "SUCCEEDED")
                .containsEntry("task_args", "[\"Ada\",{\"@type\":\"date\",\"@value\":\"2026-01-31\"}]");
        Map<String, String> run = onlyRun(id);
        assertThat(run)
                .containsEntry("state", "SUCCEEDED")
                .containsEntry("result", "\"Ada pays 3.30 on 2026-01-31 within PT336H\"");
        assertThat(run.get("output")).endsWith("billing Ada");
    }

    private static Map<String, String> onlyRun(String invocation) {
        List<Map<String, String>> runs = LOGS.runsOf(invocation);
        assertThat(runs).hasSize(1);
        return runs.get(0);
    }

    @Test
    void taskEndsWithTheStageThatItReturns() {
        String id = ask("stage");
        assertThat(LOGS.endedWithSlug(slug)).containsEntry("state", "SUCCEEDED");
        assertThat(onlyRun(id)).containsEntry("result", "\"later, with 1 command\"");
    }

    @Test
    void commandIsTaskWhoseRunIsItsParent() {
        String id = ask("greet");

        assertThat(LOGS.endedWithSlug(slug)).containsEntry("name", "greet").containsEntry("state", "SUCCEEDED");
        Map<String, String> command = DATABASE.rows(
                        "SELECT * FROM security_command_log WHERE parent_log = ?",
                        "task-run|" + onlyRun(id).get("id"))
                .get(0);
        assertThat(command)
                .containsEntry("name", "greet")
                .containsEntry("input", "Ada 5")
                .containsEntry("state", "SUCCEEDED")
                .containsEntry("slug", slug);
        assertThat(command.get("output")).endsWith("Hello Ada and 5");
    }

    @Test
    void wrongCallIsRefusedAtOnce() {
        assertThat(ask("refused?how=unknown"))
                .startsWith("UnknownTaskException: No task 'nobody'; there are [bill, fail, gate, greet, stage]");
        assertThat(ask("refused?how=few"))
                .isEqualTo("IllegalArgumentException: Task 'bill': it takes 4 arguments, not 0");
        assertThat(ask("refused?how=strange")).contains("Thread cannot travel as JSON");
        assertThat(ask("refused?how=wrong"))
                .isEqualTo("IllegalArgumentException: Task 'fail': '5' cannot become java.lang.String");
        assertThat(LOGS.withSlug(slug)).isEmpty();
    }
}
