package io.securitylogger.suite.elasticsearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.securitylogger.suite.http.RawHttp;
import io.securitylogger.suite.http.RawResponse;
import io.securitylogger.suite.server.ServerUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;

/** Asks the server under test. */
final class Client {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private Client() {}

    static RawResponse get(String path) {
        return send("GET", path, "");
    }

    static RawResponse post(String path, String json) {
        return send("POST", path, json);
    }

    private static RawResponse send(String method, String path, String json) {
        URI address = ServerUnderTest.http(path);
        byte[] body = json.getBytes(UTF_8);
        String framing =
                json.isEmpty() ? "" : "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n";
        try (RawHttp connection = RawHttp.connect(address, TIMEOUT)) {
            return connection
                    .send(RawHttp.request(method, address, framing))
                    .send(body)
                    .receive();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
