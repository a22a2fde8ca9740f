package io.securitylogger.suite.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.server.ServerUnderTest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks the administrator's resource of an application as {@code curl} does.
 *
 * @param application the context root
 * @param credentials user and password with a colon between; empty for none
 */
public record AdminClient(String application, String credentials) {

    /** A user in the role that may. */
    static final String ADMINISTRATOR = "log-admin:only-for-tests";

    /** A user in another role. */
    static final String BYSTANDER = "bystander:only-for-tests";

    static final String JSON = "application/json";
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** The same application with the resource, and with the users of the server. */
    public static TestApp enabled(TestApp application) {
        return withUsers(application)
                .setting("security.admin-resource-enabled", "true")
                .setting("security.admin-roles", "log-admins");
    }

    /** The same application with the users of the server. */
    static TestApp withUsers(TestApp application) {
        return application
                .webXml(
                        """
                        <login-config><auth-method>BASIC</auth-method></login-config>
                        <security-role><role-name>log-admins</role-name></security-role>
                        """)
                .webInf(
                        "glassfish-web.xml",
                        """
                        <!DOCTYPE glassfish-web-app PUBLIC
                            "-//GlassFish.org//DTD GlassFish Application Server 3.1 Servlet 3.0//EN"
                            "http://glassfish.org/dtds/glassfish-web-app_3_0-1.dtd">
                        <glassfish-web-app>
                          <security-role-mapping>
                            <role-name>log-admins</role-name>
                            <group-name>log-admins</group-name>
                          </security-role-mapping>
                        </glassfish-web-app>
                        """);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Posts JSON. */
    HttpResponse<String> post(String path, String json) {
        return send(request(path).header("Content-Type", JSON).POST(body(json)));
    }

    /** Starts a job, and returns the address of its execution. */
    String started(String job, String json) {
        HttpResponse<String> created = post("jobs/" + job, json);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return address(created);
    }

    /** Starts an execution again, and returns the address of the new one. */
    String restarted(String execution, String json) {
        HttpResponse<String> created = post(execution + "/restart", json);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return address(created);
    }

    private static String address(HttpResponse<String> created) {
        return created.headers().firstValue("Location").orElse("");
    }

    /** The execution as it is. */
    JsonObject run(String execution) {
        HttpResponse<String> answer = get(execution);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    /** The execution, once it has ended. */
    JsonObject ended(String execution) {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (true) {
            JsonObject run = run(execution);
            String status = run.getString("batch_status");
            if (!status.startsWith("START") && !status.equals("STOPPING")) {
                return run;
            }
            assertThat(System.nanoTime()).as(run.toString()).isLessThan(deadline);
            LockSupport.parkNanos(25_000_000);
        }
    }

    static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** Begins any request. */
    HttpRequest.Builder request(String path) {
        URI address = path.startsWith("/")
                ? ServerUnderTest.http(path)
                : ServerUnderTest.http("/" + application + "/security-log/" + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(TIMEOUT);
        return credentials.isEmpty()
                ? request
                : request.header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(request.build().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(request.build().toString(), e);
        }
    }

    static HttpRequest.BodyPublisher body(String text) {
        return HttpRequest.BodyPublishers.ofString(text);
    }
}
