package io.securitylogger.suite.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * An HTTP server in the JVM of the tests that keeps what it gets. It answers {@code /status/<code>} with that status,
 * {@code /size/<bytes>} with so many bytes, all else with {@code {"ok": true}}.
 */
final class RecordingPeer implements AutoCloseable {
    private static final byte[] CHUNK = "0123456789abcdef".repeat(4096).getBytes(UTF_8);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();

    /**
     * A request that has come.
     *
     * @param headers names in lower case
     */
    record Received(String method, String target, Map<String, List<String>> headers, String body) {}

    private RecordingPeer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    static RecordingPeer start() {
        try {
            return new RecordingPeer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** The next request, waited for. */
    Received received() throws InterruptedException {
        Received next = received.poll(20, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("No request has come");
        }
        return next;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, List<String>> headers = new TreeMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            String target = exchange.getRequestURI().toString();
            received.add(new Received(exchange.getRequestMethod(), target, headers, body));
            answer(exchange, exchange.getRequestURI().getPath().split("/"));
        }
    }

    private static void answer(HttpExchange exchange, String[] path) throws IOException {
        if (path.length == 3 && path[1].equals("size")) {
            long left = Long.parseLong(path[2]);
            exchange.sendResponseHeaders(200, left);
            OutputStream out = exchange.getResponseBody();
            for (; left > 0; left -= CHUNK.length) {
                out.write(CHUNK, 0, (int) Math.min(left, CHUNK.length));
            }
            return;
        }
        int status = path.length == 3 && path[1].equals("status") ? Integer.parseInt(path[2]) : 200;
        byte[] body = "{\"ok\": true}".getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
