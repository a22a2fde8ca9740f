package io.securitylogger.benchmarks.purge;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.securitylogger.benchmarks.server.AdministeredWar;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Starts jobs by the administrator's resource of a server. */
final class Jobs {

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);
    private static final Duration JOB_LIMIT = Duration.ofMinutes(60);
    private static final long ASKED_AGAIN_NANOS = 500_000_000;
    private static final Pattern VALUE = Pattern.compile("\"(id|batch_status|start|end)\":\"?([^\",}]+)");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI root;

    Jobs(int port) {
        root = URI.create("http://127.0.0.1:" + port + "/security-log/");
    }

    /** Gives the number of the execution. */
    String start(String job, String parameters) throws IOException, InterruptedException {
        String answer = send(HttpRequest.newBuilder(root.resolve("jobs/" + job))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(parameters)));
        return value(answer, "id");
    }

    boolean isRunning(String execution) throws IOException, InterruptedException {
        return switch (value(show(execution), "batch_status")) {
            case "STARTING", "STARTED" -> true;
            default -> false;
        };
    }

    /**
     * Waits until a job has ended.
     *
     * @return how long it took, as the server says
     * @throws IOException if it was not completed
     */
    Duration await(String execution) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + JOB_LIMIT.toNanos();
        while (isRunning(execution) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(ASKED_AGAIN_NANOS);
        }
        String answer = show(execution);
        if (!value(answer, "batch_status").equals("COMPLETED")) {
            throw new IOException("The job is not completed: " + answer);
        }
        return Duration.between(Instant.parse(value(answer, "start")), Instant.parse(value(answer, "end")));
    }

    private String show(String execution) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(root.resolve("executions/" + execution)));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        String credentials = AdministeredWar.USER + ':' + AdministeredWar.PASSWORD;
        var answer = client.send(
                request.timeout(ANSWER_LIMIT)
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer + " " + answer.body());
        }
        return answer.body();
    }

    /** The first is that of the execution, those of its steps follow. */
    private static String value(String json, String name) throws IOException {
        Matcher values = VALUE.matcher(json);
        while (values.find()) {
            if (values.group(1).equals(name)) {
                return values.group(2);
            }
        }
        throw new IOException("There is no " + name + " in " + json);
    }
}
