package io.securitylogger.suite.outgoing.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What the application says to the peer besides the calls under test, by a client that nobody logs. */
public final class Streams {
    private static final int FIRST_PART = 5;

    private Streams() {}

    /** Reads the first part of what the peer sends, and only then has it send the second. */
    static String inTwoParts(InputStream body, String target) throws IOException, InterruptedException {
        byte[] first = new byte[FIRST_PART];
        for (int count = 0; count < FIRST_PART; ) {
            count += body.read(first, count, FIRST_PART - count);
        }
        send(target.replace("/stream-", "/release-"));
        return new String(first, UTF_8) + new String(body.readAllBytes(), UTF_8);
    }

    static void send(String target) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(target)).build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
