package io.securitylogger.suite.kinds;

import io.securitylogger.suite.http.RawHttp;
import io.securitylogger.suite.http.RawResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The ways in which the kinds are sent. */
final class Exchanges {
    private Exchanges() {}

    /** One request on a connection of its own. */
    static List<RawResponse> once(Target target, Sending sending, String caseName) throws IOException {
        try (RawHttp connection = target.connect()) {
            connection.send(sending.head(target, caseName, true)).send(sending.framedBody());
            return List.of(receive(connection, sending));
        }
    }

    /** The second request goes out when the first is answered. */
    static List<RawResponse> keptAlive(Target target, Sending sending, String caseName) throws IOException {
        try (RawHttp connection = target.connect()) {
            connection.send(sending.head(target, caseName, false)).send(sending.framedBody());
            RawResponse first = receive(connection, sending);
            connection.send(sending.head(target, caseName, true)).send(sending.framedBody());
            return List.of(first, receive(connection, sending));
        }
    }

    /** The second request goes out with the first. */
    static List<RawResponse> pipelined(Target target, Sending sending, String caseName) throws IOException {
        try (RawHttp connection = target.connect()) {
            connection.send(sending.head(target, caseName, false)).send(sending.framedBody());
            connection.send(sending.head(target, caseName, true)).send(sending.framedBody());
            return List.of(receive(connection, sending), receive(connection, sending));
        }
    }

    /** The body goes out when the server asks for it. */
    static List<RawResponse> expectingContinue(Target target, Sending sending, String caseName) throws IOException {
        try (RawHttp connection = target.connect()) {
            connection.send(sending.with("Expect", "100-continue").head(target, caseName, true));
            RawResponse first = connection.receive();
            if (first.status() != 100) {
                return List.of(first);
            }
            connection.send(sending.framedBody());
            return List.of(receive(connection, sending));
        }
    }

    /** The answer is read while the body still goes out, which the server may refuse to read to its end. */
    static List<RawResponse> readingEarly(Target target, Sending sending, String caseName) throws IOException {
        try (RawHttp connection = target.connect()) {
            connection.send(sending.head(target, caseName, true));
            Thread upload = new Thread(() -> sendQuietly(connection, sending.framedBody()), "upload");
            upload.start();
            return List.of(receive(connection, sending));
        }
    }

    /** Hangs up when a part of the answer has come. */
    static List<RawResponse> hangingUpInDownload(Target target, Sending sending, String caseName) throws IOException {
        try (RawHttp connection = target.connect()) {
            connection.send(sending.head(target, caseName, true)).receiveUntil("begun");
            connection.hangUp();
            return List.of();
        }
    }

    /** Hangs up with the first half of the body sent, once the application has begun to serve the request. */
    static Exchange hangingUpInUpload(Runnable awaitBegun) {
        return (target, sending, caseName) -> {
            try (RawHttp connection = target.connect()) {
                byte[] half = Arrays.copyOf(sending.body(), sending.octets().length() / 2);
                connection.send(sending.head(target, caseName, true)).send(half);
                awaitBegun.run();
                connection.hangUp();
                return List.of();
            }
        };
    }

    private static RawResponse receive(RawHttp connection, Sending sending) throws IOException {
        return sending.method().equals("HEAD") ? connection.receiveHead() : connection.receive();
    }

    private static void sendQuietly(RawHttp connection, byte[] bytes) {
        try {
            connection.send(bytes);
        } catch (IOException refused) {
            // the answer tells
        }
    }
}
