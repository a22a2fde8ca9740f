package io.securitylogger.suite.batch;

import io.securitylogger.suite.server.ServerUnderTest;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** Starts a job as an administrator does on the server under test. */
@FunctionalInterface
public interface AdminTool {

    /** Where the server is installed. */
    Path SERVER = Path.of(System.getProperty("server.directory", ""));

    /** Starts a job of an application. */
    void start(String application, String job, Map<String, String> parameters);

    /** Whether it is the resource of ours, which logs what it starts. */
    static boolean isOurResource() {
        return ServerUnderTest.name().startsWith("payara");
    }

    /** That of the server under test; on Payara, whose tools start no jobs, the resource of ours. */
    static AdminTool ofServer() {
        return switch (ServerUnderTest.name()) {
            case "wildfly" -> AdminTool::byCli;
            case "open-liberty" -> AdminTool::byBatchManagement;
            default -> AdminTool::byResource;
        };
    }

    /** The resource of ours, which every server has. */
    static AdminTool resource() {
        return AdminTool::byResource;
    }

    /** Open Liberty's for the command line. */
    static AdminTool batchManager() {
        return AdminTool::byBatchManager;
    }

    private static void byCli(String application, String job, Map<String, String> parameters) {
        String properties = parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=\"" + parameter.getValue().replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(","));
        String operation = "/deployment=%s.war/subsystem=batch-jberet:start-job(job-xml-name=%s,properties={%s})"
                .formatted(application, job, properties);
        run(List.of(
                "sh",
                SERVER.resolve("bin/jboss-cli.sh").toString(),
                "--connect",
                "--controller=127.0.0.1:" + System.getProperty("server.admin.port"),
                operation));
    }

    private static void byBatchManager(String application, String job, Map<String, String> parameters) {
        List<String> command = new ArrayList<>(List.of(
                "sh",
                SERVER.resolve("bin/batchManager").toString(),
                "submit",
                "--batchManager=" + ServerUnderTest.https("/").getAuthority(),
                "--trustSslCertificates",
                "--user=admin",
                "--password=only-for-tests",
                "--applicationName=" + application,
                "--jobXMLName=" + job));
        parameters.forEach((name, value) -> command.add("--jobParameter=" + name + "=" + value));
        run(command);
    }

    private static void run(List<String> command) {
        try {
            Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
            tool.getOutputStream().close();
            String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!tool.waitFor(60, TimeUnit.SECONDS) || tool.exitValue() != 0) {
                throw new AssertionError(command + ": " + said);
            }
        } catch (IOException e) {
            throw new AssertionError(command.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(command.toString(), e);
        }
    }

    private static void byBatchManagement(String application, String job, Map<String, String> parameters) {
        String properties = parameters.entrySet().stream()
                .map(parameter -> '"' + parameter.getKey() + "\":\""
                        + parameter.getValue().replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(","));
        String order = "{\"applicationName\":\"%s\",\"jobXMLName\":\"%s\",\"jobParameters\":{%s}}"
                .formatted(application, job, properties);
        URI address = ServerUnderTest.https("/ibm/api/batch/jobinstances");
        String admin = Base64.getEncoder().encodeToString("admin:only-for-tests".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Basic " + admin)
                .header("Content-Type", AdminClient.JSON)
                .POST(HttpRequest.BodyPublishers.ofString(order))
                .build();
        try {
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .sslContext(trusting())
                    .build()
                    .send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(answer + " " + answer.body());
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(order, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(order, e);
        }
    }

    private static void byResource(String application, String job, Map<String, String> parameters) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        parameters.forEach(json::add);
        String order = json.build().toString();
        HttpResponse<String> answer =
                new AdminClient(application, AdminClient.ADMINISTRATOR).post("jobs/" + job, order);
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer + " " + answer.body());
        }
    }

    /** The certificate of the server is made for the test, and names no address. */
    private static SSLContext trusting() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Trusting()}, null);
        return context;
    }
}
