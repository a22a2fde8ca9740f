package io.securitylogger.suite.outgoing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * An HTTP server that keeps what it was sent, byte by byte, and answers as the first word of the last part of the path says:
 * {@code slow-…} when the client has gone, {@code broken-…} with half a body, {@code missing-…} 404, {@code failing-…} 500,
 * {@code empty-…} 204, {@code stream-…} in two parts, the second after
 * {@code release-…}, {@code arrived-…} when {@code slow-…} has arrived; anything else 200. Each request
 * has a connection of its own. Runs until the test JVM ends.
 */
final class Peer {

    private static final int WAIT_SECONDS = 20;
    private static final int MOST_CHARACTERS = 10_000;
    private static final int TLS_HANDSHAKE = 22;

    private final ServerSocket socket;
    private final Map<String, ReceivedCall> received = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> arrivals = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> releases = new ConcurrentHashMap<>();

    private Peer(ServerSocket socket) {
        this.socket = socket;
    }

    static Peer start() {
        try {
            Peer peer = new Peer(new ServerSocket(0, 500, InetAddress.getLoopbackAddress()));
            daemon(peer::accept);
            return peer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
    }

    /** The request whose path ends so. */
    ReceivedCall received(String name) {
        ReceivedCall call = received.get(name);
        if (call == null) {
            throw new AssertionError("No call of " + name + " has arrived");
        }
        return call;
    }

    private static CountDownLatch latch(Map<String, CountDownLatch> latches, String name) {
        return latches.computeIfAbsent(name, any -> new CountDownLatch(1));
    }

    private void accept() {
        while (true) {
            try {
                Socket connection = socket.accept();
                daemon(() -> serve(connection));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setSoTimeout(WAIT_SECONDS * 1000);
            InputStream in = new BufferedInputStream(connection.getInputStream());
            String line = line(in);
            if (!line.endsWith("HTTP/1.1")) {
                connection.getOutputStream().write(head("400 Bad Request", "", ""));
                return;
            }
            Map<String, String> headers = headers(in);
            String[] words = line.split(" ", -1);
            ReceivedCall call = new ReceivedCall(words[0], words[1], headers, body(in, headers));
            received.put(call.name(), call);
            latch(arrivals, call.name()).countDown();
            answer(call, connection, in);
        } catch (IOException | InterruptedException clientIsGone) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(ReceivedCall call, Socket connection, InputStream in) throws IOException, InterruptedException {
        OutputStream out = connection.getOutputStream();
        switch (call.name().split("-", -1)[0]) {
            case "slow" -> in.read();
            case "broken" -> out.write(head("200 OK", "Content-Length: 100\r\n", "{\"half\": 1"));
            case "missing" -> out.write(json("404 Not Found", "{\"error\": \"no such thing\"}"));
            case "failing" -> out.write(json("500 Internal Server Error", "{\"error\": \"broken\"}"));
            case "empty" -> out.write(head("204 No Content", "", ""));
            case "stream" -> stream(call, out);
            case "release" -> {
                latch(releases, call.name().replace("release", "stream")).countDown();
                out.write(head("204 No Content", "", ""));
            }
            default ->
                out.write(json(
                        "200 OK",
                        "{\"password\": \"hunter2\", \"length\": " + call.body().length() + "}"));
        }
        out.flush();
    }

    private void stream(ReceivedCall call, OutputStream out) throws IOException, InterruptedException {
        out.write(head("200 OK", "Transfer-Encoding: chunked\r\n", "5\r\nfirst\r\n"));
        out.flush();
        if (latch(releases, call.name()).await(WAIT_SECONDS, TimeUnit.SECONDS)) {
            out.write("7\r\n second\r\n0\r\n\r\n".getBytes(ISO_8859_1));
        }
    }

    private static byte[] json(String status, String body) {
        return head(status, "Content-Length: " + body.length() + "\r\n", body);
    }

    private static byte[] head(String status, String length, String body) {
        return ("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nX-Api-Token: secret\r\n" + length
                        + "Connection: close\r\n\r\n" + body)
                .getBytes(ISO_8859_1);
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String[] field = line.split(":", 2);
            headers.put(field[0].toLowerCase(Locale.ROOT), field[1].trim());
        }
        return headers;
    }

    private static String body(InputStream in, Map<String, String> headers) throws IOException {
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            StringBuilder body = new StringBuilder();
            for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
                body.append(new String(in.readNBytes(size), ISO_8859_1));
                line(in);
            }
            line(in);
            return body.toString();
        }
        return new String(in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0"))), ISO_8859_1);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int octet = in.read(); octet >= 0 && octet != '\n' && line.length() < MOST_CHARACTERS; octet = in.read()) {
            if (octet == TLS_HANDSHAKE) {
                return "";
            }
            if (octet != '\r') {
                line.append((char) octet);
            }
        }
        return line.toString();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "peer");
        thread.setDaemon(true);
        thread.start();
    }
}
