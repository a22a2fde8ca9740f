package io.securitylogger.suite.command;

import io.securitylogger.suite.http.RawHttp;
import io.securitylogger.suite.http.RawResponse;
import io.securitylogger.suite.server.ServerUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;

/** Asks the server under test. */
public final class Http {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private Http() {}

    /** The text of a good answer. */
    public static String get(String path) {
        URI address = ServerUnderTest.http(path);
        try (RawHttp connection = RawHttp.connect(address, TIMEOUT)) {
            RawResponse response =
                    connection.send(RawHttp.request("GET", address, "")).receive();
            if (response.status() != 200) {
                throw new AssertionError(path + ": " + response.status() + " " + response.text());
            }
            return response.text();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
