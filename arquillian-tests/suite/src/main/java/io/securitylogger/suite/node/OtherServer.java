package io.securitylogger.suite.node;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.server.Await;
import io.securitylogger.suite.server.ServerUnderTest;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * A second server of the kind under test with one application, as a process of its own on 127.0.0.1. It keeps its directory,
 * and with it all that it has stored, from one start to the next. Not thread-safe.
 */
public final class OtherServer implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration END = Duration.ofMinutes(1);
    private static final Duration ANSWER = Duration.ofMinutes(1);

    private final Launch launch;
    private final Path console;
    private final String probe;
    private final HttpClient client = HttpClient.newHttpClient();
    private List<ProcessHandle> processes = List.of();

    private OtherServer(Launch launch, Path console, String probe) {
        this.launch = launch;
        this.console = console;
        this.probe = probe;
    }

    /**
     * Lays out a server; nothing is started.
     *
     * @param probe a path that answers with 200 as soon as the application is there
     */
    public static OtherServer with(WebArchive application, String probe) {
        return with(application, probe, directory -> {});
    }

    /** As {@link #with(WebArchive, String)}, with the executions of its batch jobs in a database that others may share. */
    public static OtherServer withRepository(WebArchive application, String probe, Database repository) {
        BatchStore store = BatchStore.ofServer();
        return with(application, probe, directory -> store.put(directory, repository));
    }

    private static OtherServer with(WebArchive application, String probe, Configuration more) {
        Path installation = ServerUnderTest.directory();
        try {
            Path directory = Files.createTempDirectory(installation.getParent(), "other-");
            Launch launch = Layout.ofServer().of(installation, directory, application);
            more.change(directory);
            return new OtherServer(launch, directory.resolve("console.log"), probe);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A change of what a server is configured by. */
    @FunctionalInterface
    private interface Configuration {
        void change(Path directory) throws IOException;
    }

    /** Starts it, and waits until its application answers. */
    public void start() {
        ProcessBuilder builder = new ProcessBuilder(launch.command())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()));
        builder.environment().putAll(launch.environment());
        try {
            Process started = builder.start();
            processes = List.of(started.toHandle());
            boolean answers = Await.answer(START, () -> !started.isAlive() || isUp(), up -> up) && isUp();
            if (!answers) {
                close();
                throw new AssertionError("It does not come up: " + console + ", " + launch.log());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isUp() {
        try {
            return send(request(probe).GET()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The text of a good answer. */
    public String get(String path) {
        return ask(path, request(path).GET(), 200);
    }

    /** Starts a job with the administrator's resource of the application. */
    public void startJob(String application, String job) {
        startJob(application, job, "{}");
    }

    /** The same with parameters, as JSON; returns what is told of its execution. */
    public String startJob(String application, String job, String parameters) {
        String administrator = Base64.getEncoder().encodeToString("log-admin:only-for-tests".getBytes(UTF_8));
        String path = '/' + application + "/security-log/jobs/" + job;
        return ask(
                path,
                request(path)
                        .header("Authorization", "Basic " + administrator)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(parameters)),
                201);
    }

    private String ask(String path, HttpRequest.Builder request, int expected) {
        try {
            HttpResponse<String> answer = send(request);
            if (answer.statusCode() != expected) {
                throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + launch.httpPort() + path))
                .timeout(ANSWER);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends it as a loss of power would: with SIGKILL, and nothing that it does when it stops. */
    public void kill() {
        List<ProcessHandle> all = withChildren();
        all.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(all);
    }

    /** Ends it in order, by force if it takes too long. */
    @Override
    public void close() {
        List<ProcessHandle> all = withChildren();
        all.forEach(ProcessHandle::destroy);
        if (!awaitEnd(all)) {
            all.forEach(ProcessHandle::destroyForcibly);
            awaitEnd(all);
        }
    }

    /** The script that was started and the server that it started. */
    private List<ProcessHandle> withChildren() {
        List<ProcessHandle> all = new ArrayList<>(processes);
        processes.forEach(process -> process.descendants().forEach(all::add));
        processes = List.of();
        return all;
    }

    private static boolean awaitEnd(List<ProcessHandle> all) {
        CompletableFuture<?>[] ends = all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(END.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
