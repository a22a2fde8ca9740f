package io.securitylogger.suite.backends;

import io.securitylogger.suite.http.RawHttp;
import io.securitylogger.suite.http.RawResponse;
import io.securitylogger.suite.server.ServerUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends requests to the server under test. */
final class Client {
    private static final Duration TIMEOUT = Duration.ofSeconds(40);

    private Client() {}

    static RawResponse get(String path) {
        return send("GET", path, "", "");
    }

    static RawResponse post(String path, String json) {
        return send("POST", path, "Content-Type: application/json\r\n", json);
    }

    /**
     * Sends one request.
     *
     * @param headers whole lines, each ending in {@code \r\n}
     */
    static RawResponse send(String method, String path, String headers, String body) {
        URI address = ServerUnderTest.http(path);
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        String framing = body.isEmpty() && method.equals("GET") ? "" : "Content-Length: " + length + "\r\n";
        try (RawHttp connection = RawHttp.connect(address, TIMEOUT)) {
            return connection
                    .send(RawHttp.request(method, address, headers + framing))
                    .send(body.getBytes(StandardCharsets.UTF_8))
                    .receive();
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        }
    }
}
