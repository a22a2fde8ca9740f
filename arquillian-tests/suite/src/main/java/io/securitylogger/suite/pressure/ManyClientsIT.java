package io.securitylogger.suite.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.pressure.Load.Plan;
import io.securitylogger.suite.server.Await;
import io.securitylogger.suite.server.ServerLog;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Fifty clients at once. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class ManyClientsIT {
    private static final int CLIENTS = 50;
    private static final Duration DRAIN = Duration.ofSeconds(60);
    private static final int[] STATUSES = {200, 200, 200, 201, 400, 404, 409, 500};
    private static final Database SYNC = PostgreSql.newDatabase();
    private static final Database BATCHED = PostgreSql.newDatabase();

    @Deployment(name = "sync", testable = false)
    public static WebArchive sync() {
        return Apps.plain("many-sync", SYNC).loggedWar();
    }

    @Deployment(name = "batched", testable = false)
    public static WebArchive batched() {
        return Apps.plain("many-batched", BATCHED)
                .setting("security.write-mode", "batched")
                .setting("security.batch-offer-timeout-millis", "20000")
                .loggedWar();
    }

    @Test
    void everyRequestHasItsLogWhenWrittenAtOnce() throws Exception {
        check("many-sync", new StoredLogs(SYNC));
    }

    @Test
    void everyRequestHasItsLogWhenWrittenInBatches() throws Exception {
        check("many-batched", new StoredLogs(BATCHED));
    }

    private static void check(String app, StoredLogs logs) throws Exception {
        ServerLog serverLog = ServerLog.fromNow();
        long start = System.nanoTime();
        Plan plan = new Plan(
                CLIENTS, Sizes.requests() / CLIENTS, Duration.ZERO, (client, request) -> path(app, client, request));
        try (Load load = Load.start(plan)) {
            load.awaitEnd();
            long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
            System.out.println(app + ": " + Sizes.requests() + " requests in " + millis + " ms, the longest "
                    + load.longest().toMillis() + " ms");
            assertThat(load.failures()).isEmpty();
            Map<String, Integer> statuses = load.statuses();
            assertThat(statuses).hasSize(Sizes.requests());
            Map<Integer, Long> seen = load.countsByStatus();
            assertThat(Await.answer(DRAIN, logs::countsByStatus, seen::equals)).isEqualTo(seen);
            Set<String> logged = new HashSet<>();
            for (Map<String, ?> log : logs.rows("SELECT path, response_code FROM security_input_request_log")) {
                String request = log.get("path") + "?status=" + log.get("response_code");
                logged.add(request + " " + log.get("response_code"));
            }
            Set<String> answered = new HashSet<>();
            statuses.forEach((request, status) -> answered.add(request + " " + status));
            assertThat(logged.equals(answered))
                    .as("each log tells the status that its client saw")
                    .isTrue();
        }
        assertThat(serverLog.linesMatching("SECLOG00(30|33|34|36|8)")).isEmpty();
    }

    private static String path(String app, int client, int request) {
        return "/" + app + "/api/plain/" + client + "-" + request + "?status="
                + STATUSES[(client + request) % STATUSES.length];
    }
}
