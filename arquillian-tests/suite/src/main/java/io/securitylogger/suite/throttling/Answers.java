package io.securitylogger.suite.throttling;

import io.securitylogger.suite.command.StoredCommands;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.http.RawResponse;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * What answers say, and the logs of their requests.
 *
 * @param database where the logs are
 */
record Answers(Database database) {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(20);

    /** The log of the request that this answers, once it has ended: columns by name, those that are null absent. */
    Map<String, String> of(RawResponse response) {
        String id = response.header(Asking.ID_HEADER).orElseThrow(() -> new AssertionError("No log id in " + response));
        StoredCommands logs = new StoredCommands(database);
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (true) {
            List<Map<String, String>> found = logs.request(id);
            if (!found.isEmpty() && found.get(0).containsKey("stop")) {
                return found.get(0);
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not ended within " + TIMEOUT + ": " + found);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** The body as a problem. */
    static JsonObject problem(RawResponse response) {
        return Json.createReader(new StringReader(response.text())).readObject();
    }
}
