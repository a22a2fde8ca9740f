package io.securitylogger.elasticsearch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.securitylogger.impl.json.JsonText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Answers as a node does that is asked for more than a real one would refuse. */
final class FakeNode implements AutoCloseable {

    static final String NOTHING_FOUND =
            "{\"timed_out\":false,\"_shards\":{\"failed\":0},\"hits\":{\"total\":{\"value\":0}}}";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Function<Asked, Answer> answering = FakeNode::allWritten;

    /** A request. */
    record Asked(String path, @Nullable String authorization, String body) {

        boolean isBulk() {
            return path.startsWith("/_bulk");
        }

        boolean isSearch() {
            return path.contains("/_search?");
        }

        boolean isRefresh() {
            return path.contains("/_refresh?");
        }

        /** The ids in a bulk request, in their order. */
        List<String> ids() {
            return ofLines("_id");
        }

        List<String> ofLines(String name) {
            List<String> values = new ArrayList<>();
            for (String line : body.lines().toList()) {
                Map<?, ?> members = JsonText.readObject(line);
                if (members.size() == 1 && members.values().iterator().next() instanceof Map<?, ?> target) {
                    values.add(String.valueOf(target.get(name)));
                }
            }
            return values;
        }
    }

    /** A response. */
    record Answer(int status, String body, long announcedBytes) {

        Answer(int status, String body) {
            this(status, body, body.getBytes(StandardCharsets.UTF_8).length);
        }
    }

    FakeNode() throws IOException {
        this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    FakeNode(SSLContext tls) throws IOException {
        this(secured(tls));
    }

    private FakeNode(HttpServer server) {
        this.server = server;
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    private static HttpServer secured(SSLContext tls) throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return server;
    }

    URI uri() {
        String scheme = server instanceof HttpsServer ? "https" : "http";
        return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort());
    }

    void answers(Function<Asked, Answer> how) {
        answering = how;
    }

    List<Asked> asked() {
        return asked;
    }

    List<Asked> bulks() {
        return asked.stream().filter(Asked::isBulk).toList();
    }

    /** Templates are there, documents are written, nothing is found. */
    static Answer allWritten(Asked request) {
        if (request.isSearch()) {
            return new Answer(200, NOTHING_FOUND);
        }
        return request.isBulk() ? items(request, id -> item(201, "")) : new Answer(200, "{}");
    }

    /** What becomes of each document of a bulk request. */
    static Answer items(Asked bulk, Function<String, String> item) {
        return new Answer(
                200,
                "{\"items\":["
                        + String.join(
                                ",",
                                bulk.ids().stream()
                                        .map(id -> "{\"index\":" + item.apply(id) + '}')
                                        .toList())
                        + "]}");
    }

    static String item(int status, String type) {
        return type.isEmpty()
                ? "{\"status\":" + status + '}'
                : "{\"status\":" + status + ",\"error\":{\"type\":\"" + type + "\",\"reason\":\"because\"}}";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Asked request = new Asked(
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                body);
        asked.add(request);
        Answer answer = answering.apply(request);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), answer.announcedBytes());
        exchange.getResponseBody().write(bytes);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
