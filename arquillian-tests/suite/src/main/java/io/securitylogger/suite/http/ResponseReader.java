package io.securitylogger.suite.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads one response off a connection, by the framing rules of RFC 9112. */
final class ResponseReader {
    private static final int LONGEST_LINE = 64 * 1024;

    private final InputStream in;
    private final StringBuilder octets = new StringBuilder();

    ResponseReader(InputStream in) {
        this.in = in;
    }

    RawResponse read(boolean withBody) throws IOException {
        String statusLine = line();
        List<RawHeader> headers = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            headers.add(RawHeader.of(line));
        }
        RawResponse head = new RawResponse(statusLine, headers, "", true);
        if (!withBody || head.status() == 204 || head.status() == 304 || head.status() < 200) {
            return head;
        }
        boolean complete = body(head);
        return new RawResponse(statusLine, headers, octets.toString(), complete);
    }

    private boolean body(RawResponse head) throws IOException {
        if (head.header("Transfer-Encoding").filter("chunked"::equalsIgnoreCase).isPresent()) {
            return chunks();
        }
        if (head.header("Content-Length").isPresent()) {
            return take(Long.parseLong(head.header("Content-Length").get()));
        }
        octets.append(new String(in.readAllBytes(), ISO_8859_1));
        return true;
    }

    private boolean chunks() throws IOException {
        try {
            while (true) {
                String size = line().split(";", 2)[0].strip();
                long length = Long.parseLong(size, 16);
                if (length == 0) {
                    skipTrailers();
                    return true;
                }
                if (!take(length)) {
                    return false;
                }
                line();
            }
        } catch (EOFException cutOff) {
            return false;
        }
    }

    private void skipTrailers() throws IOException {
        while (!line().isEmpty()) {}
    }

    private boolean take(long length) throws IOException {
        byte[] bytes = in.readNBytes(Math.toIntExact(length));
        octets.append(new String(bytes, ISO_8859_1));
        return bytes.length == length;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The server closed the connection after: " + line);
            }
            if (line.length() == LONGEST_LINE) {
                throw new IOException("A line longer than " + LONGEST_LINE);
            }
            line.append((char) next);
        }
        int end = line.length() - 1;
        return end >= 0 && line.charAt(end) == '\r' ? line.substring(0, end) : line.toString();
    }
}
