package io.securitylogger.suite.pressure;

import io.securitylogger.suite.http.RawHttp;
import io.securitylogger.suite.http.RawResponse;
import io.securitylogger.suite.server.ServerUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;

/** One request on a connection of its own. */
final class Call {
    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    private Call() {}

    static RawResponse get(String path) {
        return send("GET", path, "");
    }

    static RawResponse post(String path) {
        return send("POST", path, "Content-Length: 0\r\n");
    }

    private static RawResponse send(String method, String path, String headers) {
        URI address = ServerUnderTest.http(path);
        try (RawHttp connection = RawHttp.connect(address, TIMEOUT)) {
            return connection.send(RawHttp.request(method, address, headers)).receive();
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        }
    }
}
