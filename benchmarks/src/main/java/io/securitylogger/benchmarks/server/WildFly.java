package io.securitylogger.benchmarks.server;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/** One WildFly with one application, as a process of its own on 127.0.0.1. Ends with {@link #close} or with this one. */
public final class WildFly implements AutoCloseable {

    /** Where an application of this module tells what its server has used. */
    static final String METER = "/meter";

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final int PROBE_MILLIS = 200;
    private static final int STOP_SECONDS = 60;
    private static final int TAIL_LINES = 30;
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);

    private final Process process;
    private final ServerDirectory directory;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Thread endWithUs = new Thread(this::stop, "wildfly-stop");

    private WildFly(Process process, ServerDirectory directory, int port) {
        this.process = process;
        this.directory = directory;
        this.port = port;
    }

    /**
     * Starts the server and waits until the application answers.
     *
     * @param home the unpacked server; nothing is written there
     * @param base where this server writes; emptied first
     * @throws IOException if it does not come up, with the end of what it printed
     */
    public static WildFly start(Path home, Path base, Application application)
            throws IOException, InterruptedException {
        int port = freePort();
        ServerDirectory directory = ServerDirectory.create(base.toAbsolutePath(), home, application);
        ProcessBuilder builder = new ProcessBuilder(
                        ServerCommand.of(home.toAbsolutePath(), directory.path(), port, application))
                .redirectErrorStream(true)
                .redirectOutput(directory.console().toFile())
                .redirectInput(new File("/dev/null"));
        WildFly server = new WildFly(builder.start(), directory, port);
        Runtime.getRuntime().addShutdownHook(server.endWithUs);
        try {
            server.awaitAnswer(application.probe());
            return server;
        } catch (IOException | InterruptedException | RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** The id of its process. */
    public long pid() {
        return process.pid();
    }

    /** What it prints. */
    public Path console() {
        return directory.console();
    }

    /** What its process has used until now; asked of a {@link WarFile}'s application. */
    public Usage usage() throws IOException, InterruptedException {
        return Usage.parse(get(METER));
    }

    /** Ends the process as a loss of power would, with nothing that it does when it stops. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        close();
    }

    /** Stops the server and waits until it has, and with it all that it does when an application ends. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(endWithUs);
        stop();
    }

    private void awaitAnswer(String probe) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!directory.isDeployed() || !answers(probe)) {
            boolean ended = process.waitFor(PROBE_MILLIS, MILLISECONDS);
            if (ended || directory.hasFailed() || System.nanoTime() > deadline) {
                throw new IOException("The server does not come up:\n" + String.join("\n", directory.tail(TAIL_LINES)));
            }
        }
    }

    private boolean answers(String probe) throws InterruptedException {
        try {
            get(probe);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(ANSWER_LIMIT)
                .build();
        var response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(path + " answers " + response.statusCode());
        }
        return response.body();
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

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return probe.getLocalPort();
        }
    }
}
