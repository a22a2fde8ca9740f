package io.securitylogger.suite.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.Forwarder;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.http.RawResponse;
import io.securitylogger.suite.server.Await;
import io.securitylogger.suite.server.ServerLog;
import java.io.IOException;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests are counted by the logs of all nodes, whose database is there, away or silent. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class LoggedThrottlingIT {
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final Forwarder WAY = Forwarder.to(DATABASE);
    private static final OtherNode OTHER = new OtherNode(DATABASE);
    private static final int LIMIT = 4;

    /** The same message is said once a minute. */
    private static final ServerLog LOG = ServerLog.fromNow();

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** Waits 5 s for the log and 1 s for the count; far from every time-out of a connection. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @Deployment(name = "open", testable = false)
    public static WebArchive open() {
        return counting("counted-open", true);
    }

    @Deployment(name = "closed", testable = false)
    public static WebArchive closed() {
        return counting("counted-closed", false);
    }

    private static WebArchive counting(String name, boolean failOpen) {
        return ThrottledApps.named(name, WAY.database())
                .setting("security.default-throttling-validators", "per-request:" + LIMIT + "/PT1H")
                .setting("security.throttling-counter", "log")
                .setting("security.throttling-fail-open", Boolean.toString(failOpen))
                .setting("security.backend-writers", "sql")
                .loggedWar();
    }

    private static Asking asking(String app) {
        return Asking.get("/" + app + "/api/limits/default");
    }

    @AfterEach
    void mend() throws IOException {
        WAY.mend();
        awaitCounting("counted-open");
        awaitPassing("counted-closed");
    }

    @AfterAll
    static void close() throws IOException {
        WAY.close();
    }

    /** What the node counts itself does not reach the limit. */
    private static void awaitCounting(String app) {
        int last = Await.answer(TIMEOUT, () -> statusBehindOthers(app), status -> status == 429);
        assertThat(last).as("what is served by others is counted again").isEqualTo(429);
    }

    private static int statusBehindOthers(String app) {
        Asking asking = asking(app);
        OTHER.serve(asking.path(), LIMIT);
        return asking.send().status();
    }

    private static void awaitPassing(String app) {
        assertThat(Await.answer(TIMEOUT, () -> asking(app).send().status(), status -> status == 200))
                .isEqualTo(200);
    }

    @Test
    void refusesWhatIsOverTheLimitOfAllNodes() {
        Asking asking = asking("counted-open");
        RawResponse first = asking.send();
        assertThat(first.status()).isEqualTo(200);
        OTHER.serve(asking.path(), LIMIT - 2);
        assertThat(asking.send().status()).as("the last one within the limit").isEqualTo(200);

        RawResponse refused = asking.send();

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).contains("3600");
        assertThat(refused.header("RateLimit")).contains("\"per-request:4/PT1H\";r=0;t=3600");
        assertThat(asking.at(asking.path() + "-other").send().status()).isEqualTo(200);
    }

    @Test
    void countsByItselfWhileTheDatabaseRefusesConnections() throws IOException {
        WAY.cut();

        assertThat(asking("counted-open").statuses(LIMIT + 1)).containsExactly(200, 200, 200, 200, 429);
        LOG.await("SECLOG0111.*count of the logs.*let pass", TIMEOUT);
    }

    @Test
    void passesInBoundedTimeWhileTheDatabaseKeepsSilent() {
        WAY.keepSilent();
        long begin = System.nanoTime();

        assertThat(asking("counted-open").send().status()).isEqualTo(200);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONGEST);
        assertThat(asking("counted-open").statuses(LIMIT + 1)).containsExactly(200, 200, 200, 200, 429);
    }

    @Test
    void refusesEverythingMeanwhileIfItIsToldTo() throws IOException {
        WAY.cut();

        RawResponse refused = asking("counted-closed").send();

        assertThat(refused.status()).isEqualTo(429);
        assertThat(Answers.problem(refused).getString("detail")).isEqualTo("The request could not be checked");
        LOG.await("SECLOG0111.*refused", TIMEOUT);
    }
}
