package io.securitylogger.suite.kinds;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.securitylogger.suite.http.RawHeader;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request to the byte.
 *
 * @param method the method
 * @param path behind the context root, with the query
 * @param headers besides those of the connection and of the body's framing
 * @param octets the body, each character one byte; empty for none
 * @param chunked whether the body is framed in chunks
 */
record Sending(String method, String path, List<RawHeader> headers, String octets, boolean chunked) {
    static final String CASE = "X-Case";
    private static final int CHUNK = 1000;

    Sending {
        headers = List.copyOf(headers);
    }

    static Sending get(String path) {
        return request("GET", path);
    }

    static Sending request(String method, String path) {
        return new Sending(method, path, List.of(), "", false);
    }

    static Sending post(String path, String contentType, String body) {
        return request("POST", path).withBody(contentType, body.getBytes(UTF_8));
    }

    Sending with(String name, String value) {
        List<RawHeader> more = new ArrayList<>(headers);
        more.add(new RawHeader(name, value));
        return new Sending(method, path, more, octets, chunked);
    }

    Sending withBody(String contentType, byte[] bytes) {
        return new Sending(
                method, path, with("Content-Type", contentType).headers, new String(bytes, ISO_8859_1), chunked);
    }

    Sending inChunks() {
        return new Sending(method, path, headers, octets, true);
    }

    Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(RawHeader::value)
                .findFirst();
    }

    boolean hasBody() {
        return !octets.isEmpty();
    }

    /** The request line and the headers with the empty line behind them. */
    byte[] head(Target target, String caseName, boolean close) {
        StringBuilder head = new StringBuilder();
        line(head, method + " " + target.requestTarget(path) + " HTTP/1.1");
        line(head, "Host: " + target.authority());
        line(head, CASE + ": " + caseName);
        headers.forEach(header -> line(head, header.name() + ": " + header.value()));
        if (chunked) {
            line(head, "Transfer-Encoding: chunked");
        } else if (hasBody() || method.startsWith("P")) {
            line(head, "Content-Length: " + octets.length());
        }
        if (close) {
            line(head, "Connection: close");
        }
        line(head, "");
        return head.toString().getBytes(ISO_8859_1);
    }

    /** The body without its frame. */
    byte[] body() {
        return octets.getBytes(ISO_8859_1);
    }

    /** The body in its frame. */
    byte[] framedBody() {
        if (!chunked) {
            return body();
        }
        byte[] body = body();
        ByteArrayOutputStream framed = new ByteArrayOutputStream();
        for (int from = 0; from < body.length; from += CHUNK) {
            int length = Math.min(CHUNK, body.length - from);
            framed.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(ISO_8859_1));
            framed.write(body, from, length);
            framed.writeBytes("\r\n".getBytes(ISO_8859_1));
        }
        framed.writeBytes("0\r\n\r\n".getBytes(ISO_8859_1));
        return framed.toByteArray();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append("\r\n");
    }
}
