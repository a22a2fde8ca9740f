package io.securitylogger.suite.pressure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One hostile request.
 *
 * @param name letters, digits and hyphens; part of the path
 * @param method GET or POST
 * @param rest of the path, behind the name, with the query
 * @param headers whole lines, each ending in {@code \r\n}
 * @param octets the body, each character one byte
 * @param check looks at the log, if the request came as far as the application
 */
record HostileCase(
        String name,
        String method,
        String rest,
        String headers,
        String octets,
        Consumer<Map<String, @Nullable Object>> check) {

    static HostileCase get(String name, String rest) {
        return new HostileCase(name, "GET", rest, "", "", log -> {});
    }

    /** A body of text, sent as UTF-8. */
    static HostileCase post(String name, String rest, String contentType, String text) {
        return octets(name, rest, contentType, new String(text.getBytes(UTF_8), ISO_8859_1));
    }

    /** A body of which each character is one byte. */
    static HostileCase octets(String name, String rest, String contentType, String octets) {
        String headers = "Content-Type: " + contentType + "\r\nContent-Length: " + octets.length() + "\r\n";
        return new HostileCase(name, "POST", rest, headers, octets, log -> {});
    }

    HostileCase header(String line) {
        return new HostileCase(name, method, rest, headers + line + "\r\n", octets, check);
    }

    HostileCase logs(Consumer<Map<String, @Nullable Object>> expectation) {
        return new HostileCase(name, method, rest, headers, octets, check.andThen(expectation));
    }

    /** The whole request. */
    byte[] request(String contextRoot, String authority) {
        String head = method + " " + path(contextRoot) + rest + " HTTP/1.1\r\nHost: " + authority + "\r\nX-Case: "
                + name + "\r\n" + headers + "Connection: close\r\n\r\n";
        return (head + octets).getBytes(ISO_8859_1);
    }

    /** What all paths of the case begin with. */
    String path(String contextRoot) {
        return "/" + contextRoot + "/api/hostile/" + name;
    }

    @Override
    public String toString() {
        return name;
    }
}
