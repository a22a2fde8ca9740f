package io.securitylogger.suite.propagation;

import io.securitylogger.suite.http.RawHttp;
import io.securitylogger.suite.http.RawResponse;
import io.securitylogger.suite.propagation.app.Sight;
import io.securitylogger.suite.server.ServerUnderTest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * What the threads saw that had to do with one request.
 *
 * @param submitter the thread of the request
 * @param tasks the threads that worked for it
 */
record Answer(Sight submitter, List<Sight> tasks) {
    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    /**
     * Asks the application.
     *
     * @param path below {@code /carrying/api}
     */
    static Answer to(String path) throws IOException {
        List<Sight> sights = text(path).lines().map(Sight::parse).toList();
        return new Answer(sights.get(0), sights.subList(1, sights.size()));
    }

    static String text(String path) throws IOException {
        URI address = ServerUnderTest.http("/carrying/api/" + path);
        try (RawHttp connection = RawHttp.connect(address, TIMEOUT)) {
            RawResponse response =
                    connection.send(RawHttp.request("GET", address, "")).receive();
            if (response.status() != 200) {
                throw new AssertionError(path + ": " + response.status() + " " + response.text());
            }
            return response.text().strip();
        }
    }

    /** The one task. */
    Sight task() {
        if (tasks.size() != 1) {
            throw new AssertionError(tasks);
        }
        return tasks.get(0);
    }
}
