package io.securitylogger.suite.pressure;

import io.securitylogger.suite.http.RawHttp;
import io.securitylogger.suite.http.RawResponse;
import io.securitylogger.suite.server.ServerUnderTest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A client that sends one request after another on one connection as long as the server keeps it. Not thread-safe. */
final class KeptAlive implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final URI server = ServerUnderTest.http("/");
    private @Nullable RawHttp connection;

    /** The answer; after a failure the next request goes out on a new connection. */
    RawResponse get(String path) throws IOException {
        RawHttp open = connection;
        if (open == null) {
            open = RawHttp.connect(server, TIMEOUT);
            connection = open;
        }
        try {
            RawResponse answer = open.send(
                            "GET " + path + " HTTP/1.1\r\nHost: " + server.getRawAuthority() + "\r\n\r\n")
                    .receive();
            if (answer.header("Connection").filter("close"::equalsIgnoreCase).isPresent()) {
                close();
            }
            return answer;
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
