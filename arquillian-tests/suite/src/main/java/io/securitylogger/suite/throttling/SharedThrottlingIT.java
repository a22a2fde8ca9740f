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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nodes tell each other by their database what they count; it may go away. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class SharedThrottlingIT {
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final Forwarder WAY = Forwarder.to(DATABASE);
    private static final OtherNode OTHER = new OtherNode(DATABASE);
    private static final int LIMIT = 5000;
    private static final String UNTOUCHED = "\"per-request:5000/PT1H\";r=4999;t=3600";
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @Deployment(name = "shared", testable = false)
    public static WebArchive shared() {
        return sharing("shared", DATABASE, true);
    }

    @Deployment(name = "shared-closed", testable = false)
    public static WebArchive sharedClosed() {
        return sharing("shared-closed", WAY.database(), false);
    }

    private static WebArchive sharing(String name, Database database, boolean failOpen) {
        return ThrottledApps.named(name, database)
                .setting("security.default-throttling-validators", "per-request:" + LIMIT + "/PT1H")
                .setting("security.throttling-counter", "shared")
                .setting("security.throttling-fail-open", Boolean.toString(failOpen))
                .setting("security.write-mode", "batched")
                .loggedWar();
    }

    private static Asking asking(String app) {
        return Asking.get("/" + app + "/api/limits/default");
    }

    @AfterAll
    static void close() throws IOException {
        WAY.close();
    }

    /** Its own requests are far fewer, however long it takes until it hears of the others. */
    @Test
    void refusesWhatIsOverTheLimitOfAllNodes() {
        Asking asking = asking("shared");
        assertThat(asking.send().header("RateLimit")).contains(UNTOUCHED);
        assertThat(Await.answer(TIMEOUT, () -> isToldAfter(asking), told -> told))
                .isTrue();

        RawResponse refused = Await.answer(TIMEOUT, asking::send, response -> response.status() == 429);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("RateLimit")).get().asString().startsWith("\"per-request:5000/PT1H\";r=0;");
        assertThat(refused.header("Retry-After")).isPresent();
        assertThat(asking("shared").send().header("RateLimit")).contains(UNTOUCHED);
    }

    /** The nodes may meet only behind the first requests. */
    private static boolean isToldAfter(Asking asking) {
        asking.send();
        return OTHER.tellAsOthersDid("/shared", LIMIT);
    }

    @Test
    void refusesWhileNodesCannotTellEachOtherIfItIsToldTo() throws IOException {
        ServerLog log = ServerLog.fromNow();
        assertPassesSoon();
        WAY.cut();

        RawResponse refused =
                Await.answer(TIMEOUT, () -> asking("shared-closed").send(), response -> response.status() == 429);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(Answers.problem(refused).getString("detail")).isEqualTo("The request could not be checked");
        log.await("SECLOG0118", TIMEOUT);
        WAY.mend();
        assertPassesSoon();
    }

    private static void assertPassesSoon() {
        assertThat(Await.answer(TIMEOUT, () -> asking("shared-closed").send().status(), status -> status == 200))
                .isEqualTo(200);
    }
}
