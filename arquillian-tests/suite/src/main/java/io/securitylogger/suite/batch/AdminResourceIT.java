package io.securitylogger.suite.batch;

import static io.securitylogger.suite.batch.AdminClient.ADMINISTRATOR;
import static io.securitylogger.suite.batch.AdminClient.BYSTANDER;
import static io.securitylogger.suite.batch.AdminClient.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.batch.app.BatchApplication;
import io.securitylogger.suite.batch.app.Greeter;
import io.securitylogger.suite.batch.app.GreetingBatchlet;
import io.securitylogger.suite.batch.app.JobResource;
import io.securitylogger.suite.command.Http;
import io.securitylogger.suite.command.StoredCommands;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.server.ServerLog;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Administrators start jobs by HTTP, and nobody else does. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class AdminResourceIT {
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final StoredCommands LOGS = new StoredCommands(DATABASE);
    private static final String DATA_SOURCE = "java:app/jdbc/Logs";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final String FOREIGN_JOB =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <job id="foreign" xmlns="https://jakarta.ee/xml/ns/jakartaee" version="2.0">
              <step id="greet"><batchlet ref="greeting"/></step>
            </job>
            """;

    private final AdminClient administrator = new AdminClient("administered", ADMINISTRATOR);
    private final String name = "name-" + UUID.randomUUID();

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    private Deployer deployer;

    @Deployment(name = "administered", order = 1, testable = false)
    public static WebArchive administered() {
        return AdminClient.enabled(application("administered")).loggedWar();
    }

    @Deployment(name = "not-administered", order = 2, testable = false)
    public static WebArchive notAdministered() {
        return AdminClient.withUsers(application("not-administered")).loggedWar();
    }

    @Deployment(name = "no-login-config", order = 3, testable = false)
    public static WebArchive noLoginConfig() {
        return application("no-login-config")
                .setting("security.admin-resource-enabled", "true")
                .setting("security.admin-roles", "log-admins")
                .loggedWar();
    }

    @Deployment(name = "no-roles", managed = false, testable = false)
    public static WebArchive noRoles() {
        return application("no-roles")
                .setting("security.admin-resource-enabled", "true")
                .loggedWar();
    }

    private static TestApp application(String name) {
        return TestApp.named(name)
                .classes(BatchApplication.class, JobResource.class, GreetingBatchlet.class, Greeter.class)
                .resource("META-INF/batch-jobs/foreign.xml", FOREIGN_JOB)
                .dataSource(DATA_SOURCE, DATABASE)
                .setting("security.log-db-name", DATA_SOURCE);
    }

    @Test
    void isNotThereUnlessEnabled() {
        AdminClient client = new AdminClient("not-administered", ADMINISTRATOR);

        assertThat(client.get("jobs").statusCode()).isEqualTo(404);
        // the server's servlet for files has the path, which takes no POST
        assertThat(client.post("jobs/run-command", greet()).statusCode()).isIn(404, 405);
        assertThat(LOGS.of("run-command", input())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "log-admin:wrong", "nobody:only-for-tests"})
    void unknownUsersAreAskedToLogIn(String credentials) {
        AdminClient client = new AdminClient("administered", credentials);

        for (HttpResponse<String> answer : List.of(client.get("jobs"), client.post("jobs/run-command", greet()))) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                    .startsWith("Basic ");
        }
        assertThat(LOGS.of("run-command", input())).isEmpty();
    }

    @Test
    void usersWithoutTheRoleAreRefused() {
        AdminClient client = new AdminClient("administered", BYSTANDER);

        assertThat(client.get("jobs").statusCode()).isEqualTo(403);
        assertThat(client.get("executions/1").statusCode()).isEqualTo(403);
        assertThat(client.post("jobs/run-command", greet()).statusCode()).isEqualTo(403);
        assertThat(LOGS.of("run-command", input())).isEmpty();
    }

    /** Open Liberty and Payara let users log in all the same, WildFly answers with 500. */
    @Test
    void applicationWithoutLoginConfigIsAsClosed() {
        for (String credentials : List.of("", BYSTANDER, "log-admin:wrong")) {
            AdminClient client = new AdminClient("no-login-config", credentials);
            assertThat(client.get("jobs").statusCode()).isIn(401, 403, 500);
            assertThat(client.post("jobs/run-command", greet()).statusCode()).isIn(401, 403, 500);
        }
        assertThat(LOGS.of("run-command", input())).isEmpty();
    }

    @Test
    void deploymentWithoutRolesIsRefused() {
        ServerLog log = ServerLog.fromNow();

        assertThatException().isThrownBy(() -> deployer.deploy("no-roles"));

        log.await("SECLOG0003: security.admin-roles is ''", Duration.ofSeconds(20));
    }

    @Test
    void showsTheJobs() {
        HttpResponse<String> answer = administrator.get("jobs");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(AdminClient.JSON);
        isNotKept(answer);
        assertThat(answer.body()).contains("{\"name\":\"run-command\",\"parameters\":[\"arguments\",\"command\"]}");
    }

    @Test
    void startsJobAndShowsItsStateAndItsLog() {
        String secret = name + " --password hunter2";
        HttpResponse<String> created =
                administrator.post("jobs/run-command", "{\"command\":\"greet\",\"arguments\":\"" + secret + "\"}");

        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String address = created.headers().firstValue("Location").orElse("");
        JsonObject run = administrator.ended(address);
        assertThat(run.getString("job")).isEqualTo("run-command");
        assertThat(run.getString("batch_status")).isEqualTo("COMPLETED");
        assertThat(address).endsWith("/administered/security-log/executions/" + run.getJsonNumber("id"));
        assertThat(run).containsKeys("created", "start", "end", "exit_status");
        assertThat(run.getJsonObject("parameters").toString())
                .isEqualTo("{\"arguments\":\"" + name + " --password [Filtered]\",\"command\":\"greet\"}");
        assertThat(run.getJsonArray("steps").getJsonObject(0).getString("batch_status"))
                .isEqualTo("COMPLETED");

        Map<String, String> log =
                LOGS.ended("run-command", "\"arguments=" + name + " --password [Filtered]\" command=greet");
        assertThat(log)
                .containsEntry("id", run.getString("log_id"))
                .containsEntry("state", "SUCCEEDED")
                .containsEntry("is_executed_from_command_line", "t");
        assertThat(log.get("extra_data"))
                .contains("\"started_by\":\"log-admin\"", "\"job_execution_id\":" + run.getJsonNumber("id"));
        assertThat(LOGS.ended("greet", name + " --password [Filtered]"))
                .containsEntry("parent_log", "command|" + log.get("id"));
        Map<String, String> request = request(log.getOrDefault("parent_log", ""));
        assertThat(request)
                .containsEntry("user_id", "log-admin")
                .containsEntry("view_slug", "security-log")
                .containsEntry("response_code", "201");
        assertThat(request.toString()).doesNotContain("hunter2");
    }

    /** The request that asked, whose log may be written a little later than its answer is read. */
    private static Map<String, String> request(String ref) {
        String id = ref.substring(ref.indexOf('|') + 1);
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (true) {
            List<Map<String, String>> found = LOGS.request(id);
            if (!found.isEmpty() && found.get(0).containsKey("stop")) {
                return found.get(0);
            }
            assertThat(System.nanoTime()).as(ref + " " + found).isLessThan(deadline);
            LockSupport.parkNanos(25_000_000);
        }
    }

    @Test
    void startsFailedJobAgain() {
        String failing = started("{\"command\":\"greet\",\"arguments\":\"fail " + name + "\"}");
        JsonObject failed = administrator.ended(failing);
        assertThat(failed.getString("batch_status")).isEqualTo("FAILED");

        String again = administrator.restarted(failing, "{\"arguments\":\"again " + name + "\"}");

        JsonObject second = administrator.ended(again);
        assertThat(second.getString("batch_status")).isEqualTo("COMPLETED");
        assertThat(second.getJsonObject("parameters").getString("command")).isEqualTo("greet");
        assertThat(LOGS.ended("greet", "again " + name)).containsEntry("state", "SUCCEEDED");
        assertThat(LOGS.ended("run-command", "\"arguments=again " + name + "\" command=greet"))
                .containsEntry("parent_log", "command|" + failed.getString("log_id"));

        assertThat(administrator.post(again + "/restart", "").statusCode()).isEqualTo(409);
    }

    @Test
    void stopsRunningJob() {
        String running = started("{\"command\":\"greet\",\"arguments\":\"await " + name + "\"}");
        LOGS.await("greet", "await " + name, log -> true);
        assertThat(administrator.run(running).getString("batch_status")).isEqualTo("STARTED");

        HttpResponse<String> stopped = administrator.post(running + "/stop", "");

        assertThat(stopped.statusCode()).as(stopped.body()).isEqualTo(202);
        assertThat(administrator.ended(running).getString("batch_status")).isIn("STOPPED", "FAILED");
        assertThat(LOGS.ended("greet", "await " + name)).containsEntry("state", "FAILED");
        assertThat(administrator.post(running + "/stop", "{}").statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonx", ""
            })
    void onlyJsonIsTaken(String type) {
        HttpRequest.Builder request = administrator.request("jobs/run-command").POST(body(greet()));
        HttpResponse<String> answer =
                administrator.send(type.isEmpty() ? request : request.header("Content-Type", type));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(LOGS.of("run-command", input())).isEmpty();
    }

    @Test
    void pagesOfOtherSitesStartNothing() {
        HttpResponse<String> answer = administrator.send(administrator
                .request("jobs/run-command")
                .header("Content-Type", AdminClient.JSON)
                .header("Sec-Fetch-Site", "cross-site")
                .POST(body(greet())));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(LOGS.of("run-command", input())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"command\": | no JSON",
                "[\"greet\"] | no JSON object",
                "{\"command\":{\"a\":1}} | 'command'",
                "{\"comand\":\"greet\"} | no parameter 'comand'; it has [arguments, command]",
                "{\"securityLog\":\"x\"} | no parameter 'securityLog'",
            })
    void badParametersAreSaid(String json, String reason) {
        HttpResponse<String> answer = administrator.post("jobs/run-command", json);

        isProblem(answer, 400);
        assertThat(problem(answer).getString("detail")).contains(reason);
    }

    @Test
    void largeBodiesAreRefused() {
        isProblem(administrator.post("jobs/run-command", "{\"command\":\"" + "x".repeat(70_000) + "\"}"), 413);
    }

    @Test
    void onlyOwnJobsAreThere() {
        isProblem(administrator.post("jobs/foreign", "{}"), 404);
        isProblem(administrator.post("jobs/unknown", "{}"), 404);
        isProblem(administrator.post("jobs/..%3Bx", "{}"), 404, 400);

        String foreign = Http.get("/administered/api/jobs/foreign/start");
        for (String id : List.of(foreign, "999999999", "-1", "x", "9".repeat(30))) {
            isProblem(administrator.get("executions/" + id), 404);
            isProblem(administrator.post("executions/" + id + "/restart", "{}"), 404);
            isProblem(administrator.post("executions/" + id + "/stop", "{}"), 404);
        }
        isProblem(administrator.get("other"), 404);
    }

    @Test
    void otherMethodsAreNotAllowed() {
        isProblem(administrator.get("jobs/run-command"), 405);
        HttpResponse<String> answer =
                administrator.send(administrator.request("jobs").method("DELETE", HttpRequest.BodyPublishers.noBody()));
        isProblem(answer, 405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    private String greet() {
        return "{\"command\":\"greet\",\"arguments\":\"" + name + "\"}";
    }

    private String input() {
        return "arguments=" + name + " command=greet";
    }

    private String started(String json) {
        return administrator.started("run-command", json);
    }

    private static void isProblem(HttpResponse<String> answer, Integer... statuses) {
        assertThat(answer.statusCode()).as(answer.body()).isIn((Object[]) statuses);
        assertThat(answer.body()).doesNotContain("Exception", "\tat ");
        if (answer.statusCode() == statuses[0]) {
            assertThat(problem(answer).getInt("status")).isEqualTo(statuses[0]);
        }
    }

    private static void isNotKept(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).startsWith("no-store");
    }

    private static JsonObject problem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        isNotKept(answer);
        return AdminClient.json(answer.body());
    }
}
