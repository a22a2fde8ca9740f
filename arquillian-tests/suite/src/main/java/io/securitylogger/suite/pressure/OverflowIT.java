package io.securitylogger.suite.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.Forwarder;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.pressure.Load.Plan;
import io.securitylogger.suite.pressure.app.StatisticsResource;
import io.securitylogger.suite.server.Await;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A database that is gone for so long that the queue overflows. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class OverflowIT {
    private static final String APP = "overflow";
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final StoredLogs LOGS = new StoredLogs(DATABASE);
    private static final Forwarder WAY = Forwarder.to(DATABASE);
    private static final int CLIENTS = 8;
    private static final int SERVED_BEFORE = 100;
    private static final int DROPPED = 200;
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofSeconds(4);

    @Deployment(name = "overflow", testable = false)
    public static WebArchive overflow() {
        return Apps.logging(Apps.plain(APP).classes(StatisticsResource.class), WAY.database())
                .setting("security.write-mode", "batched")
                .setting("security.batch-size", "100")
                .setting("security.batch-queue-size", "200")
                .setting("security.batch-offer-timeout-millis", "10")
                .loggedWar();
    }

    @AfterAll
    static void close() throws IOException {
        WAY.close();
    }

    @Test
    void countsEveryEventThatFindsNoRoom() throws Exception {
        Plan plan = new Plan(
                CLIENTS,
                Integer.MAX_VALUE,
                PAUSE,
                (client, request) -> "/" + APP + "/api/plain/" + client + "-" + request);
        try (Load load = Load.start(plan)) {
            awaitServed(load, SERVED_BEFORE);
            WAY.cut();
            assertThat(Await.answer(TIMEOUT, () -> events().dropped(), dropped -> dropped >= DROPPED))
                    .isGreaterThanOrEqualTo(DROPPED);
            WAY.mend();
            awaitServed(load, load.statuses().size() + SERVED_BEFORE);
            load.end();
            assertThat(load.failures()).isEmpty();
            assertThat(load.countsByStatus()).containsOnlyKeys(200);
            assertThat(load.longest()).isLessThan(LONGEST);
            check(load.statuses().size(), Await.answer(TIMEOUT, OverflowIT::events, events -> events.queued() == 0));
        }
    }

    private static void check(long requests, Events events) {
        assertThat(events.queued()).isZero();
        assertThat(events.rejected()).isZero();
        assertThat(events.received()).isEqualTo(2 * requests);
        assertThat(events.written() + events.dropped()).isEqualTo(2 * requests);
        long finished = LOGS.paths(true).size();
        long begun = LOGS.paths(false).size();
        long surelyDropped = 2 * (requests - finished - begun) + begun;
        assertThat(events.dropped()).isBetween(surelyDropped, surelyDropped + finished);
        System.out.println("overflow: of " + requests + " requests " + finished + " logs are finished, " + begun
                + " begun; " + events);
    }

    private static void awaitServed(Load load, int count) {
        assertThat(Await.answer(TIMEOUT, () -> load.statuses().size(), served -> served >= count))
                .isGreaterThanOrEqualTo(count);
    }

    private static Events events() {
        long[] numbers = Arrays.stream(
                        Call.get("/" + APP + "/api/statistics").text().split(" "))
                .mapToLong(Long::parseLong)
                .toArray();
        return new Events(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }

    /** As the application tells them. */
    private record Events(long received, long queued, long written, long dropped, long rejected) {}
}
