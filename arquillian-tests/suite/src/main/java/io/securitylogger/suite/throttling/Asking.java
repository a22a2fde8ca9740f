package io.securitylogger.suite.throttling;

import io.securitylogger.suite.http.RawHttp;
import io.securitylogger.suite.http.RawResponse;
import io.securitylogger.suite.server.ServerUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A request that is sent more than once.
 *
 * @param method the method
 * @param path the path
 * @param headers whole lines
 * @param body the body
 */
record Asking(String method, String path, String headers, String body) {
    static final String ID_HEADER = "X-Log-Id";

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** A request to a path that no other test asks for. */
    static Asking get(String below) {
        return new Asking("GET", below + '/' + UUID.randomUUID(), "", "");
    }

    /** A request to a path that no other test asks for. */
    static Asking post(String below) {
        return new Asking("POST", below + '/' + UUID.randomUUID(), "Content-Type: text/plain\r\n", "");
    }

    Asking with(String name, String value) {
        return new Asking(method, path, headers + name + ": " + value + "\r\n", body);
    }

    Asking saying(String newBody) {
        return new Asking(method, path, headers, newBody);
    }

    Asking at(String newPath) {
        return new Asking(method, newPath, headers, body);
    }

    RawResponse send() {
        URI address = ServerUnderTest.http(path);
        String head = method + ' ' + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n" + headers
                + "Content-Length: " + body.length() + "\r\nConnection: close\r\n\r\n";
        try (RawHttp connection = RawHttp.connect(ServerUnderTest.http("/"), TIMEOUT)) {
            return connection.send(head).send(body).receive();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** The statuses of so many answers. */
    List<Integer> statuses(int times) {
        return Stream.generate(this::send).limit(times).map(RawResponse::status).toList();
    }
}
