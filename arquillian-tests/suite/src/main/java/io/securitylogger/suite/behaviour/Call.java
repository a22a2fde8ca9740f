package io.securitylogger.suite.behaviour;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.securitylogger.suite.http.RawHttp;
import io.securitylogger.suite.http.RawResponse;
import io.securitylogger.suite.server.ServerUnderTest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/**
 * One request to be sent as it stands, on a connection of its own.
 *
 * @param method the method
 * @param target path and query, sent without any encoding
 * @param headers whole lines, each character one byte
 * @param octets the body, each character one byte; may be empty
 */
record Call(String method, String target, String headers, String octets) {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    static Call get(String target) {
        return new Call("GET", target, "", "");
    }

    static Call post(String target, String contentType, String body) {
        return post(target, contentType, body.getBytes(UTF_8));
    }

    static Call post(String target, String contentType, byte[] body) {
        return new Call("POST", target, "", new String(body, ISO_8859_1)).header("Content-Type", contentType);
    }

    Call header(String name, String value) {
        return new Call(method, target, headers + name + ": " + value + "\r\n", octets);
    }

    RawResponse send() throws IOException {
        URI server = ServerUnderTest.http("/");
        String head = method + " " + target + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n" + headers
                + "Content-Length: " + octets.length() + "\r\nConnection: close\r\n\r\n";
        try (RawHttp connection = RawHttp.connect(server, TIMEOUT)) {
            return connection.send(head).send(octets).receive();
        }
    }
}
