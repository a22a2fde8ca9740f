package io.securitylogger.suite.peer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * An HTTP server that keeps what it was sent and answers as the first word of the last part of the path says:
 *
 * <table>
 * <caption>First word and answer</caption>
 * <tr><td>{@code slow-…}</td><td>none, until the client has gone</td></tr>
 * <tr><td>{@code hung-…}</td><td>none, the connection is reset</td></tr>
 * <tr><td>{@code broken-…}, {@code chunk-…}</td><td>half a body, of known length or chunked</td></tr>
 * <tr><td>{@code missing-…}, {@code failing-…}, {@code unavailable-…}, {@code empty-…}</td>
 *     <td>404, 500, 503, 204</td></tr>
 * <tr><td>{@code stream-…}</td><td>two parts, the second after {@code release-…}</td></tr>
 * <tr><td>{@code huge-…?bytes=…}</td><td>so many bytes of a {@link Pattern}, all but
 *     the first packet after {@code release-…}; without {@code bytes}, length and checksum of what was sent</td></tr>
 * <tr><td>{@code arrived-…}</td><td>204, when {@code slow-…} has arrived</td></tr>
 * <tr><td>{@code chunked-…}</td><td>200 in chunks</td></tr>
 * <tr><td>{@code many-…}</td><td>200, and the connection stays open</td></tr>
 * <tr><td>anything else</td><td>200</td></tr>
 * </table>
 *
 * <p>200 is JSON, or an envelope to what is XML. Runs until the test JVM ends. Thread-safe.
 */
public final class Peer {
    /** What SOAP calls are answered. */
    public static final String ENVELOPE = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
            + "<t:rateResponse xmlns:t=\"urn:tax\"><return>7 of raw</return></t:rateResponse></s:Body></s:Envelope>";

    private static final int WAIT_SECONDS = 20;
    private static final int IDLE_MILLIS = 300_000;
    private static final int MOST_KEPT = 1000;

    private final ServerSocket socket;
    private final Map<String, ReceivedCall> received = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ReceivedCall> eldest) {
            return size() > MOST_KEPT;
        }
    });
    private final Map<String, CountDownLatch> arrivals = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> releases = new ConcurrentHashMap<>();

    private Peer(ServerSocket socket) {
        this.socket = socket;
    }

    /** Listens from now on. */
    public static Peer start() {
        try {
            Peer peer = new Peer(new ServerSocket(0, 500, InetAddress.getLoopbackAddress()));
            daemon(peer::accept);
            return peer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a path. */
    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
    }

    /** The last request whose path ends so. */
    public ReceivedCall received(String name) {
        ReceivedCall call = received.get(name);
        if (call == null) {
            throw new AssertionError("No call of " + name + " has arrived but " + received.keySet());
        }
        return call;
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
            connection.setSoTimeout(IDLE_MILLIS);
            connection.setTcpNoDelay(true);
            CallReader reader = new CallReader(connection.getInputStream());
            Optional<ReceivedCall> call = reader.next();
            if (call.isEmpty()) {
                refuse(connection, reader);
            }
            while (call.isPresent()) {
                keep(call.get());
                answer(call.get(), connection, reader);
                call = call.get().word().equals("many") ? reader.next() : Optional.empty();
            }
        } catch (IOException | InterruptedException broken) {
            // the test sees what its client was told
        }
    }

    /** A client that meant to speak TLS tells of what it read first, the answer or the end: there is no end until it has left. */
    private static void refuse(Socket connection, CallReader reader) throws IOException {
        connection.getOutputStream().write(Answers.status("400 Bad Request", ""));
        reader.awaitEnd();
    }

    private void keep(ReceivedCall call) {
        received.put(call.name(), call);
        if (call.word().equals("slow")) {
            latch(arrivals, call.name()).countDown();
        }
    }

    private void answer(ReceivedCall call, Socket connection, CallReader reader)
            throws IOException, InterruptedException {
        OutputStream out = connection.getOutputStream();
        switch (call.word()) {
            case "slow" -> reader.awaitEnd();
            case "hung" -> connection.setSoLinger(true, 0);
            case "broken" -> out.write(Answers.half(call));
            case "chunk" -> out.write(Answers.halfChunk(call));
            case "missing" -> out.write(Answers.status("404 Not Found", "{\"error\": \"no such thing\"}"));
            case "failing" -> out.write(Answers.status("500 Internal Server Error", "{\"error\": \"broken\"}"));
            case "unavailable" -> out.write(Answers.status("503 Service Unavailable", "{\"error\": \"later\"}"));
            case "empty" -> out.write(Answers.empty());
            case "chunked" -> out.write(Answers.chunked(call));
            case "stream" -> stream(call, out);
            case "huge" -> huge(call, out);
            case "release" -> {
                latch(releases, call.name().substring("release-".length())).countDown();
                out.write(Answers.empty());
            }
            case "arrived" -> {
                await(latch(arrivals, call.name().replaceFirst("arrived", "slow")));
                out.write(Answers.empty());
            }
            case "many" -> out.write(Answers.ok(call, true));
            default -> out.write(Answers.ok(call, false));
        }
        out.flush();
    }

    private void stream(ReceivedCall call, OutputStream out) throws IOException, InterruptedException {
        out.write(Answers.firstChunk("first"));
        out.flush();
        await(latch(releases, call.name().substring("stream-".length())));
        out.write(Answers.lastChunk(" second"));
    }

    private void huge(ReceivedCall call, OutputStream out) throws IOException, InterruptedException {
        if (!call.target().contains("bytes=")) {
            out.write(Answers.text(call.body()));
            return;
        }
        HugeBody rest = Answers.firstPacket(call, out);
        await(latch(releases, call.name().substring("huge-".length())));
        while (rest.writePacket(out)) {}
    }

    private static CountDownLatch latch(Map<String, CountDownLatch> latches, String name) {
        return latches.computeIfAbsent(name, any -> new CountDownLatch(1));
    }

    /** When nobody comes, the connection breaks: the test fails by that. */
    private static void await(CountDownLatch latch) throws IOException, InterruptedException {
        if (!latch.await(WAIT_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("Nobody came within " + WAIT_SECONDS + " s");
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "peer");
        thread.setDaemon(true);
        thread.start();
    }
}
