package io.securitylogger.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A server on the loopback that answers each request with exactly the bytes it was told to, and keeps exactly the bytes that
 * came. One connection for each request.
 */
public final class Peer implements AutoCloseable {

    private static final int TLS_HANDSHAKE = 22;

    private final ServerSocket server;
    private final Answer answer;
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();

    private Peer(Answer answer) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.answer = answer;
        Thread thread = new Thread(this::accept, "peer");
        thread.setDaemon(true);
        thread.start();
    }

    /** What is sent when a request has come. */
    @FunctionalInterface
    public interface Answer {
        void send(Socket connection, String request) throws IOException, InterruptedException;
    }

    /** Answers with these bytes and closes. */
    public static Peer answering(String response) throws IOException {
        return new Peer((connection, request) -> write(connection, response));
    }

    /** Answers as told. */
    public static Peer answering(Answer answer) throws IOException {
        return new Peer(answer);
    }

    /** Sends bytes, given as characters of ISO 8859-1. */
    public static void write(Socket connection, String bytes) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write(bytes.getBytes(ISO_8859_1));
        out.flush();
    }

    /** An address of this server. */
    public URI uri(String pathAndQuery) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + pathAndQuery);
    }

    /** The next request as it came, chunks as chunks, each character one byte; waited for. */
    public String received() throws InterruptedException {
        String request = received.poll(20, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("No request has come");
        }
        return request;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                connections.add(connection);
                Thread thread = new Thread(() -> serve(connection), "peer-connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            String request = read(new BufferedInputStream(connection.getInputStream()), connection.getOutputStream());
            received.add(request);
            answer.send(connection, request);
        } catch (IOException | InterruptedException gone) {
            received.add("gone: " + gone);
        }
    }

    private static String read(InputStream in, OutputStream out) throws IOException {
        StringBuilder request = new StringBuilder();
        until("\r\n\r\n", in, request);
        String head = request.toString().toLowerCase(Locale.ROOT);
        if (head.contains("expect: 100-continue")) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1));
            out.flush();
        }
        int at = head.indexOf("content-length: ");
        if (at >= 0) {
            int length = Integer.parseInt(head.substring(at + 16, head.indexOf('\r', at)));
            for (int i = 0; i < length; i++) {
                next(in, request);
            }
        } else if (head.contains("transfer-encoding: chunked")) {
            until("\r\n0\r\n\r\n", in, request);
        }
        return request.toString();
    }

    private static void until(String end, InputStream in, StringBuilder request) throws IOException {
        while (request.indexOf(end, request.length() - end.length()) < 0) {
            next(in, request);
        }
    }

    /** Hangs up on TLS, as servers that do not speak it do. */
    private static void next(InputStream in, StringBuilder request) throws IOException {
        int octet = in.read();
        if (octet < 0 || (octet == TLS_HANDSHAKE && request.isEmpty())) {
            throw new IOException("No request but " + octet + " after " + request);
        }
        request.append((char) octet);
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
