package io.securitylogger.suite.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;

/**
 * One response as the client saw it.
 *
 * @param statusLine the first line, without its end
 * @param headers in the server's order and spelling
 * @param octets the body without its chunks' frames, each character one byte
 * @param complete false when the server closed the connection before the announced end of the body
 */
public record RawResponse(String statusLine, List<RawHeader> headers, String octets, boolean complete) {
    public RawResponse {
        headers = List.copyOf(headers);
    }

    /** The number in the status line. */
    public int status() {
        return Integer.parseInt(statusLine.split(" ", 3)[1]);
    }

    /** The value of the first header of this name, in whatever spelling. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(RawHeader::value)
                .findFirst();
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(bytes(), UTF_8);
    }

    /** The body. */
    public byte[] bytes() {
        return octets.getBytes(ISO_8859_1);
    }
}
