package io.securitylogger.suite.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.batch.app.BatchApplication;
import io.securitylogger.suite.batch.app.Greeter;
import io.securitylogger.suite.batch.app.GreetingBatchlet;
import io.securitylogger.suite.batch.app.JobResource;
import io.securitylogger.suite.command.Http;
import io.securitylogger.suite.command.StoredCommands;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.server.ServerUnderTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class JobIT {
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final StoredCommands LOGS = new StoredCommands(DATABASE);
    private static final String DATA_SOURCE = "java:app/jdbc/Logs";
    private static final String API = "/batch/api/jobs/";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final String name = "name-" + UUID.randomUUID();

    @Deployment(testable = false)
    public static WebArchive application() {
        return AdminClient.enabled(TestApp.named("batch"))
                .classes(BatchApplication.class, JobResource.class, GreetingBatchlet.class, Greeter.class)
                .resource("META-INF/batch-jobs/listened.xml", job("listened", LISTENER))
                .resource("META-INF/batch-jobs/plain.xml", job("plain", ""))
                .dataSource(DATA_SOURCE, DATABASE)
                .setting("security.log-db-name", DATA_SOURCE)
                .loggedWar();
    }

    private static final String LISTENER = "<listeners><listener ref=\"securityLogJobListener\"/></listeners>";

    private static String job(String id, String listeners) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <job id="%s" xmlns="https://jakarta.ee/xml/ns/jakartaee" version="2.0">
                  %s
                  <step id="greet">
                    <batchlet ref="greeting">
                      <properties>
                        <property name="name" value="#{jobParameters['name']}"/>
                        <property name="how" value="#{jobParameters['how']}"/>
                      </properties>
                    </batchlet>
                  </step>
                </job>
                """
                .formatted(id, listeners);
    }

    @Test
    void jobWithListenerIsLoggedWhoeverStartsIt() {
        Http.get(API + "listened/start?password=hunter2&name=" + name);

        Map<String, String> job = LOGS.ended("listened", "name=" + name + " password=[Filtered]");
        assertThat(job)
                .containsEntry("state", "SUCCEEDED")
                .containsEntry("is_executed_from_command_line", "t")
                .doesNotContainKey("error_message");
        // the threads of Payara's batch runtime take along what starts a job
        assertThat(job.getOrDefault("parent_log", "input-request|")).startsWith("input-request|");
        assertThat(job.get("output")).contains("greeting " + name, "Step greet: COMPLETED, exit status GREETED");
        assertThat(job.get("extra_data")).contains("\"job_execution_id\":");
        assertThat(LOGS.ended("greet", name)).containsEntry("parent_log", "command|" + job.get("id"));
    }

    @Test
    void restartIsChildOfFirstExecution() {
        String first = Http.get(API + "listened/start?how=failing&name=" + name);
        Map<String, String> failed = LOGS.ended("listened", "how=failing name=" + name);
        awaitStatus(first, "FAILED");
        assertThat(failed).containsEntry("state", "FAILED");
        assertThat(failed.get("error_message")).contains("Step greet: FAILED");

        Http.get(API + first + "/restart?how=again&name=" + name);

        assertThat(LOGS.ended("listened", "how=again name=" + name))
                .containsEntry("state", "SUCCEEDED")
                .containsEntry("parent_log", "command|" + failed.get("id"));
    }

    @Test
    void jobWithoutListenerIsLoggedWhenOurOperatorStartsIt() {
        String first = Http.get(API + "plain/start-logged?how=failing&name=" + name);

        Map<String, String> failed = LOGS.ended("plain", "how=failing name=" + name);
        assertThat(failed).containsEntry("state", "FAILED").containsEntry("is_executed_from_command_line", "f");
        assertThat(failed.get("parent_log")).startsWith("input-request|");
        assertThat(failed.get("extra_data")).contains("\"job_execution_id\":" + first);

        Http.get(API + first + "/restart-logged?how=again&name=" + name);
        Map<String, String> restarted = LOGS.ended("plain", "how=again name=" + name);
        assertThat(restarted)
                .containsEntry("state", "SUCCEEDED")
                .containsEntry("parent_log", "command|" + failed.get("id"));
        assertThat(restarted.get("output")).contains("Step greet: COMPLETED, exit status GREETED");
    }

    @Test
    void jobWithListenerIsLoggedOnceWhenOurOperatorStartsIt() {
        Http.get(API + "listened/start-logged?name=" + name);

        Map<String, String> job = LOGS.ended("listened", "name=" + name);
        assertThat(job).containsEntry("state", "SUCCEEDED");
        assertThat(job.get("parent_log")).startsWith("input-request|");
        assertThat(job.get("output")).contains("greeting " + name);
        assertThat(LOGS.ended("greet", name)).containsEntry("parent_log", "command|" + job.get("id"));
        assertThat(LOGS.of("listened", "name=" + name)).hasSize(1);
    }

    @Test
    void administratorRunsCommand() {
        AdminTool.ofServer()
                .start("batch", "run-command", Map.of("command", "greet", "arguments", name + " \"John Smith\""));

        Map<String, String> log = LOGS.ended("greet", name + " \"John Smith\"");
        assertThat(log).containsEntry("state", "SUCCEEDED").containsEntry("is_executed_from_command_line", "t");
        assertThat(log.get("output")).contains("hello <" + name + ">", "hello <John Smith>");
        List<Map<String, String>> jobs = LOGS.of("run-command");
        assertThat(jobs).hasSize(AdminTool.isOurResource() ? 1 : 0);
        assertThat(log.get("parent_log"))
                .isEqualTo(jobs.isEmpty() ? null : "command|" + jobs.get(0).get("id"));
    }

    @Test
    void administratorRunsCommandByBatchManager() {
        assumeTrue(ServerUnderTest.name().equals("open-liberty"), "the tool is Open Liberty's");
        AdminTool.batchManager()
                .start("batch", "run-command", Map.of("command", "greet", "arguments", name + " 'a b'"));

        Map<String, String> log = LOGS.ended("greet", name + " \"a b\"");
        assertThat(log)
                .containsEntry("state", "SUCCEEDED")
                .containsEntry("is_executed_from_command_line", "t")
                .doesNotContainKey("parent_log");
        assertThat(log.get("output")).contains("hello <" + name + ">", "hello <a b>");
    }

    @Test
    void jobThatRunsCommandFailsWithIt() {
        String failing = Http.get(API + "run-command/start?command=greet&arguments=fail%20" + name);
        awaitStatus(failing, "FAILED");
        assertThat(LOGS.ended("greet", "fail " + name)).containsEntry("state", "FAILED");

        for (String parameters : new String[] {"", "?command=unknown", "?command=greet&arguments=%22open"}) {
            awaitStatus(Http.get(API + "run-command/start" + parameters), "FAILED");
        }
    }

    private static void awaitStatus(String execution, String wanted) {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        String status = "";
        while (!status.equals(wanted)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(execution + " is " + status + " and not " + wanted);
            }
            LockSupport.parkNanos(25_000_000);
            status = Http.get(API + execution + "/status");
        }
    }
}
