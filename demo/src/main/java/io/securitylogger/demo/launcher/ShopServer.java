package io.securitylogger.demo.launcher;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.securitylogger.demo.calls.Attempt;
import io.securitylogger.demo.calls.Calls;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The server that runs the shop, as a process of its own. Ends with this one. */
final class ShopServer implements AutoCloseable {

    private static final int PROBE_MILLIS = 200;
    private static final int STOP_SECONDS = 20;

    private final Process process;
    private final ServerDirectory directory;
    private final URI address;
    private final Thread endWithUs = new Thread(this::stop, "shop-server-stop");

    private ShopServer(Process process, ServerDirectory directory, URI address) {
        this.process = process;
        this.directory = directory;
        this.address = address;
    }

    /**
     * Starts the server and waits until the shop answers.
     *
     * @throws ServerFailedException if it does not within the time allowed
     */
    static ShopServer start(DemoSettings settings) throws IOException, InterruptedException, ServerFailedException {
        int port = Ports.freeAt(settings.port());
        Path base = settings.wars().get(0).toAbsolutePath().resolveSibling("server-" + port);
        ServerDirectory directory = ServerDirectory.create(base, settings.serverHome(), settings.wars());
        ProcessBuilder builder = new ProcessBuilder(
                        ServerCommand.of(settings.serverHome().toAbsolutePath(), base, port))
                .redirectErrorStream(true)
                .redirectOutput(directory.console().toFile())
                .redirectInput(new File(isWindows() ? "NUL" : "/dev/null"));
        URI address = URI.create("http://127.0.0.1:" + port + "/");
        ShopServer server = new ShopServer(builder.start(), directory, address);
        Runtime.getRuntime().addShutdownHook(server.endWithUs);
        try {
            server.awaitAnswer(settings.startLimit());
            return server;
        } catch (IOException | InterruptedException | ServerFailedException | RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    /** Where the shop is. */
    URI address() {
        return address;
    }

    /** Where the shop and its backups are. */
    Attempt.Place place() {
        return new Attempt.Place(address, directory.backups());
    }

    /** What the server prints. */
    Path console() {
        return directory.console();
    }

    /**
     * Waits as long as the server is to run.
     *
     * @param limit {@code null} for no limit
     * @throws ServerFailedException if it ended by itself
     */
    void await(@Nullable Duration limit) throws InterruptedException, ServerFailedException {
        if (limit == null) {
            process.waitFor();
        } else if (!process.waitFor(limit.toMillis(), MILLISECONDS)) {
            return;
        }
        throw new ServerFailedException("The server has ended by itself.", console());
    }

    /** Stops the server and waits until it has. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(endWithUs);
        stop();
    }

    private void awaitAnswer(Duration limit) throws IOException, InterruptedException, ServerFailedException {
        long deadline = System.nanoTime() + limit.toNanos();
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest question = HttpRequest.newBuilder(
                        address.resolve(Calls.HEALTH.request().target()))
                .timeout(Duration.ofSeconds(2))
                .build();
        while (!directory.isDeployed() || !answers(client, question)) {
            if (process.waitFor(PROBE_MILLIS, MILLISECONDS)) {
                throw new ServerFailedException("The server has ended while it started.", console());
            }
            if (directory.hasFailed()) {
                throw new ServerFailedException("The server could not deploy the shop.", console());
            }
            if (System.nanoTime() > deadline) {
                throw new ServerFailedException(
                        "The shop did not answer within " + limit.toSeconds() + " s (demo.start-seconds).", console());
            }
        }
    }

    private static boolean answers(HttpClient client, HttpRequest question) throws InterruptedException {
        try {
            return client.send(question, BodyHandlers.discarding()).statusCode() == Calls.HEALTH.status();
        } catch (IOException notYet) {
            return false;
        }
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, SECONDS)) {
                process.destroyForcibly().waitFor(STOP_SECONDS, SECONDS);
            }
        } catch (InterruptedException hurry) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isWindows() {
        return File.separatorChar == '\\';
    }
}
