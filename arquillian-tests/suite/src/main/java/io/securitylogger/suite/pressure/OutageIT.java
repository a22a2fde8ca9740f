package io.securitylogger.suite.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.Forwarder;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.pressure.Load.Plan;
import io.securitylogger.suite.server.Await;
import io.securitylogger.suite.server.ServerLog;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A database that goes away under load and comes back, with a queue that holds all that comes meanwhile. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class OutageIT {
    private static final String APP = "outage";
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final StoredLogs LOGS = new StoredLogs(DATABASE);
    private static final Forwarder WAY = Forwarder.to(DATABASE);
    private static final int CLIENTS = 8;
    private static final int SERVED_BEFORE = 100;
    private static final Duration PAUSE = Duration.ofMillis(40);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** Far from every time-out of a connection, and far from what a busy machine may take. */
    private static final Duration LONGEST = Duration.ofSeconds(4);

    @Deployment(name = "outage", testable = false)
    public static WebArchive outage() {
        return Apps.plain(APP, WAY.database())
                .setting("security.write-mode", "batched")
                .setting("security.batch-queue-size", "50000")
                .setting("security.batch-offer-timeout-millis", "100")
                .loggedWar();
    }

    @AfterEach
    void mend() throws IOException {
        WAY.mend();
    }

    @AfterAll
    static void close() throws IOException {
        WAY.close();
    }

    @Test
    void nothingIsLostWhileConnectionsAreRefused() throws Exception {
        check("refused", WAY::cut);
    }

    @Test
    void nothingIsLostWhileTheDatabaseKeepsSilent() throws Exception {
        check("silent", WAY::keepSilent);
    }

    private static void check(String kind, Outage outage) throws Exception {
        ServerLog serverLog = ServerLog.fromNow();
        String path = "/" + APP + "/api/plain/" + kind + "-";
        Plan plan = new Plan(CLIENTS, Integer.MAX_VALUE, PAUSE, (client, request) -> path + client + "-" + request);
        try (Load load = Load.start(plan)) {
            awaitServed(load, SERVED_BEFORE);
            outage.begin();
            long end = System.nanoTime()
                    + Duration.ofSeconds(Sizes.outageSeconds()).toNanos();
            int servedBefore = load.statuses().size();
            Await.answer(TIMEOUT.plusSeconds(Sizes.outageSeconds()), System::nanoTime, now -> now - end > 0);
            int servedMeanwhile = load.statuses().size() - servedBefore;
            WAY.mend();
            awaitServed(load, servedBefore + servedMeanwhile + SERVED_BEFORE);
            load.end();
            System.out.println(kind + ": " + servedMeanwhile + " requests served in " + Sizes.outageSeconds()
                    + " s without database, the longest " + load.longest().toMillis() + " ms");
            assertThat(load.failures()).isEmpty();
            assertThat(load.countsByStatus()).containsOnlyKeys(200);
            assertThat(servedMeanwhile).isGreaterThan(Sizes.outageSeconds() * CLIENTS);
            assertThat(load.longest()).isLessThan(LONGEST);
            Set<String> missing = new TreeSet<>(load.served());
            Await.answer(
                    TIMEOUT,
                    () -> {
                        LOGS.paths(true).forEach(missing::remove);
                        return missing;
                    },
                    Set::isEmpty);
            assertThat(missing).as("requests without a finished log").isEmpty();
            assertThat(LOGS.paths(true)).doesNotHaveDuplicates();
            assertThat(LOGS.paths(false)).isEmpty();
        }
        assertThat(serverLog.linesMatching("SECLOG003[0346]")).isEmpty();
    }

    private static void awaitServed(Load load, int count) {
        assertThat(Await.answer(TIMEOUT, () -> load.statuses().size(), served -> served >= count))
                .isGreaterThanOrEqualTo(count);
    }

    /** Takes the database away. */
    @FunctionalInterface
    private interface Outage {
        void begin() throws IOException;
    }
}
