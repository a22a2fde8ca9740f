package io.securitylogger.suite.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.command.Http;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.server.Await;
import io.securitylogger.suite.server.ServerUnderTest;
import io.securitylogger.suite.task.app.ManyTasksResource;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class HealthIT {
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final Duration LIMIT = Duration.ofMinutes(1);

    /** One connection: with a hundred open ones the port for administrators of WildFly takes no more. */
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String name = "task-" + UUID.randomUUID();

    @Deployment(name = "crowded", testable = false)
    public static WebArchive application() {
        DATABASE.rows("CREATE TABLE begun (name VARCHAR(100))");
        return TaskApp.named("crowded", DATABASE)
                .classes(ManyTasksResource.class)
                .setting("security.task-executor", ManyTasksResource.EXECUTOR)
                .setting("security.task-health.max-waiting", "other:0,*:2")
                .loggedWar();
    }

    @Test
    void applicationIsNotReadyWhileTooManyTasksWait() {
        assertThat(ready().statusCode()).isEqualTo(200);
        assertThat(check().getString("status")).isEqualTo("UP");

        Http.get("/crowded/api/many/" + name + "/endless/" + (ManyTasksResource.THREADS + 5));
        JsonObject down = Await.answer(
                LIMIT, HealthIT::check, check -> check.getString("status").equals("DOWN") && waiting(check) == 5);
        assertThat(waiting(down)).isEqualTo(5);
        assertThat(down.getJsonObject("data").getString("excess")).isEqualTo("default: 5 tasks wait, at most 2 may");
        assertThat(ready().statusCode()).isEqualTo(503);

        Http.get("/crowded/api/many/" + name + "/open");
        JsonObject up = Await.answer(
                LIMIT, HealthIT::check, check -> check.getString("status").equals("UP"));
        assertThat(up.getString("status")).isEqualTo("UP");
        assertThat(ready().statusCode()).isEqualTo(200);
    }

    /** Payara writes numbers as texts. */
    private static int waiting(JsonObject check) {
        JsonObject data = check.getJsonObject("data");
        String number =
                data == null ? "" : String.valueOf(data.get("default.waiting")).replaceAll("\\D", "");
        return number.isEmpty() ? 0 : Integer.parseInt(number);
    }

    /** Ours, among those that the server has. */
    private static JsonObject check() {
        try (JsonReader reader = Json.createReader(new StringReader(ready().body()))) {
            return reader.readObject().getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                    .filter(check -> check.getString("name").equals("security-logger-tasks"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static HttpResponse<String> ready() {
        HttpRequest request = HttpRequest.newBuilder(ServerUnderTest.health("ready"))
                .timeout(LIMIT)
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
