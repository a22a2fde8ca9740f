package io.securitylogger.elasticsearch.node;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A node of Elasticsearch or OpenSearch that can be stopped and started again with its data, on the same port of 127.0.0.1.
 * Its heap has 512 MB. It ends at the latest with the process that it was made for. Not thread-safe. For tests that only need
 * one, see {@link SharedNode}.
 */
public final class ElasticsearchNode implements AutoCloseable {

    static final String NAME = "security-logger-tests";

    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);
    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(5);
    private static final long PROBE_PAUSE_MILLIS = 100;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final NodeKind kind;
    private final Path directory;
    private final Path home;
    private final Path configuration;
    private final int port;
    private final ProcessHandle owner;
    private @Nullable Process process;

    /**
     * A node of Elasticsearch 8 that does not run yet.
     *
     * @param directory where its files go; deleted in the end
     * @throws IOException if the files cannot be written
     */
    public ElasticsearchNode(Path directory) throws IOException {
        this(NodeKind.ELASTICSEARCH, directory);
    }

    /**
     * A node that does not run yet.
     *
     * @param directory where its files go; deleted in the end
     * @throws IOException if the files cannot be written
     * @throws IllegalStateException if the module of this kind is not on the class path
     */
    public ElasticsearchNode(NodeKind kind, Path directory) throws IOException {
        this(kind, directory, ProcessHandle.current());
    }

    ElasticsearchNode(NodeKind kind, Path directory, ProcessHandle owner) throws IOException {
        this.kind = kind;
        this.directory = directory;
        this.home = directory.resolve("node");
        this.owner = owner;
        this.port = freePort();
        NodeFiles.unpackTo(home, kind);
        this.configuration = NodeFiles.configure(home, kind, port);
    }

    /** Where it answers while it runs. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /**
     * Starts the node and waits until it answers.
     *
     * @throws IllegalStateException with its output, if it does not within two minutes
     */
    public void start() throws IOException, InterruptedException {
        Path output = home.resolve("logs").resolve("output.txt");
        process = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
        long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        while (!answers(uri())) {
            if (System.nanoTime() > deadline || process.waitFor(PROBE_PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                stop();
                throw new IllegalStateException(kind + " did not start: " + Files.readString(output));
            }
        }
    }

    /** Ends the node, at once and without notice, as an outage does. Its data stay. */
    public void stop() throws InterruptedException {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            running.waitFor(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            process = null;
        }
    }

    /** Ends the node and deletes its files. */
    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        NodeFiles.delete(directory);
    }

    /** Whether a node answers there. */
    static boolean answers(URI uri) {
        HttpRequest probe = HttpRequest.newBuilder(uri.resolve("/_cluster/health?wait_for_status=yellow&timeout=1s"))
                .timeout(PROBE_TIMEOUT)
                .build();
        try {
            return CLIENT.send(probe, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                kind.java().toString(),
                "-Xms256m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Dio.netty.noUnsafe=true",
                "-Dlog4j2.disable.jmx=true",
                "-Djava.io.tmpdir=" + home.resolve("tmp"),
                "-Des.logs.base_path=" + home.resolve("logs"),
                "-Djava.locale.providers=SPI,COMPAT"));
        command.addAll(kind.libraries(home));
        command.add(kind.main());
        command.addAll(new NodeRun(home, configuration, NAME, owner.pid(), directory).arguments());
        return command;
    }

    /** Outside the range from which outgoing connections get theirs. */
    private static int freePort() {
        return IntStream.range(19_200, 19_900)
                .filter(ElasticsearchNode::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No free port"));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
