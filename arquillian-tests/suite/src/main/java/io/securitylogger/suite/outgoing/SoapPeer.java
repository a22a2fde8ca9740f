package io.securitylogger.suite.outgoing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** An HTTP server that answers by the book or breaks it, by path, and keeps what it was sent. One call per connection. */
final class SoapPeer implements AutoCloseable {
    static final String ENVELOPE = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
            + "<t:rateResponse xmlns:t=\"urn:tax\"><return>7 of raw</return></t:rateResponse></s:Body></s:Envelope>";

    private static final int BREAK_AT = 130;

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Map<String, Received> received = new ConcurrentHashMap<>();

    SoapPeer() throws IOException {
        Thread thread = new Thread(this::serve, "soap-peer");
        thread.setDaemon(true);
        thread.start();
    }

    /** What was sent to a path last. */
    record Received(Map<String, String> headers, String body) {}

    String address(String path) {
        return "http://127.0.0.1:" + server.getLocalPort() + path;
    }

    Received at(String path) {
        Received last = received.get(path);
        if (last == null) {
            throw new AssertionError("Nothing was sent to " + path + " but to " + received.keySet());
        }
        return last;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread thread = new Thread(() -> serve(socket), "soap-peer-call");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket accepted) {
        try (Socket socket = accepted) {
            InputStream in = socket.getInputStream();
            String request = line(in);
            String path = request.substring(request.indexOf(' ') + 1, request.lastIndexOf(' '));
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                headers.put(
                        line.substring(0, line.indexOf(':')),
                        line.substring(line.indexOf(':') + 1).strip());
            }
            received.put(path, new Received(headers, body(in, headers)));
            answer(path, socket);
        } catch (IOException goneAway) {
            // the test sees what its client was told
        }
    }

    private static void answer(String path, Socket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        if (path.endsWith("/silent")) {
            socket.getInputStream().read();
        } else if (path.endsWith("/broken")) {
            out.write((head("200 OK", "text/xml", ENVELOPE.length()) + ENVELOPE.substring(0, BREAK_AT))
                    .getBytes(ISO_8859_1));
        } else if (path.endsWith("/broken-chunk")) {
            out.write(("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n"
                            + ENVELOPE.substring(0, BREAK_AT))
                    .getBytes(ISO_8859_1));
        } else if (path.endsWith("/missing")) {
            out.write((head("404 Not Found", "text/html", 4) + "gone").getBytes(ISO_8859_1));
        } else if (path.endsWith("/hung-up")) {
            socket.setSoLinger(true, 0);
        } else {
            out.write((head("200 OK", "text/xml;charset=utf-8", ENVELOPE.length()) + ENVELOPE).getBytes(ISO_8859_1));
        }
        out.flush();
    }

    private static String head(String status, String type, int length) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + length
                + "\r\nSet-Cookie: session=topsecret\r\nConnection: close\r\n\r\n";
    }

    private static String body(InputStream in, Map<String, String> headers) throws IOException {
        if (!"chunked".equalsIgnoreCase(headers.get("Transfer-Encoding"))) {
            return new String(in.readNBytes(Integer.parseInt(headers.getOrDefault("Content-Length", "0"))), ISO_8859_1);
        }
        StringBuilder body = new StringBuilder();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.append(new String(in.readNBytes(size), ISO_8859_1));
            line(in);
        }
        line(in);
        return body.toString();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new IOException("Ended within a line");
            }
            if (octet != '\r') {
                line.append((char) octet);
            }
        }
        return line.toString();
    }
}
