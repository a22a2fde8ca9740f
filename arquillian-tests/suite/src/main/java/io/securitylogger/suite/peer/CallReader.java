package io.securitylogger.suite.peer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/** Reads requests from a connection, one after the other. */
final class CallReader {
    private static final int MOST_CHARACTERS = 10_000;
    private static final int TLS_HANDSHAKE = 22;
    private static final int PACKET = 64 * 1024;

    private final InputStream in;

    CallReader(InputStream connection) {
        in = new BufferedInputStream(connection, PACKET);
    }

    /** The next request; empty at the end, and if it is none of HTTP/1.1. */
    Optional<ReceivedCall> next() throws IOException {
        String line = line();
        if (!line.endsWith("HTTP/1.1")) {
            return Optional.empty();
        }
        Map<String, String> headers = headers();
        String[] words = line.split(" ", -1);
        ReceivedCall head = new ReceivedCall(words[0], words[1], headers, "");
        BodyInput body = new BodyInput(this, headers);
        String text = head.word().equals("huge") ? digest(body) : new String(body.readAllBytes(), ISO_8859_1);
        return Optional.of(new ReceivedCall(words[0], words[1], headers, text));
    }

    /** Waits until the client has gone. */
    void awaitEnd() throws IOException {
        while (in.read() >= 0) {}
    }

    int read(byte[] bytes, int offset, int count) throws IOException {
        return in.read(bytes, offset, count);
    }

    String line() throws IOException {
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

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            String[] field = line.split(":", 2);
            headers.put(field[0].toLowerCase(Locale.ROOT), field[1].trim());
        }
        return headers;
    }

    private static String digest(InputStream body) throws IOException {
        CRC32 checksum = new CRC32();
        long count = 0;
        byte[] packet = new byte[PACKET];
        for (int read = body.read(packet); read >= 0; read = body.read(packet)) {
            checksum.update(packet, 0, read);
            count += read;
        }
        return count + " " + checksum.getValue();
    }
}
