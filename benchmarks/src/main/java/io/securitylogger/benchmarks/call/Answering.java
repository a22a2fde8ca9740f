package io.securitylogger.benchmarks.call;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The server that is called: a tiny text for GET, JSON as it came for POST. Connections stay open. */
final class Answering implements AutoCloseable {

    static final byte[] TEXT = "Hello".getBytes(US_ASCII);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private Answering(HttpServer server) {
        this.server = server;
    }

    static Answering start() throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.idleInterval", "3600");
        Answering answering =
                new Answering(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        answering.server.setExecutor(answering.threads);
        answering.server.createContext("/", Answering::answer);
        answering.server.start();
        return answering;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        boolean isPost = exchange.getRequestMethod().equals("POST");
        byte[] body;
        try (InputStream sent = exchange.getRequestBody()) {
            byte[] received = sent.readAllBytes();
            body = isPost ? received : TEXT;
        }
        exchange.getResponseHeaders().set("Content-Type", isPost ? "application/json" : "text/plain");
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream answer = exchange.getResponseBody()) {
            answer.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
