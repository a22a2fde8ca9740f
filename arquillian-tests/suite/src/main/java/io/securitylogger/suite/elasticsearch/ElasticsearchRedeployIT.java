package io.securitylogger.suite.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.pressure.app.ProbeApplication;
import io.securitylogger.suite.pressure.app.ProbeResource;
import io.securitylogger.suite.server.ServerLog;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What outlives an application that goes and comes back: its limits. What does not: its connections. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class ElasticsearchRedeployIT {
    private static final String NAME = "elastic-limited";
    private static final StoredDocuments STORED = StoredDocuments.ofNewPrefix();
    private static final String OURS = "security-logger";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    private Deployer deployer;

    @Deployment(name = NAME, managed = false, testable = false)
    public static WebArchive application() {
        return Apps.logging(NAME, STORED).throttled().loggedWar();
    }

    @Deployment(name = "probe", testable = false)
    public static WebArchive probe() {
        return TestApp.named("elastic-probe")
                .classes(ProbeApplication.class, ProbeResource.class)
                .war();
    }

    @Test
    void limitsAreRecalledAndConnectionsClosed() {
        deployer.deploy(NAME);
        try {
            for (int i = 0; i < 3; i++) {
                assertThat(limited()).isEqualTo(200);
            }
            assertThat(ownThreads())
                    .as("one that writes, two of the client")
                    .hasSize(3)
                    .anyMatch(name -> name.startsWith("security-logger-elasticsearch-io"));
        } finally {
            deployer.undeploy(NAME);
        }
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (!ownThreads().isEmpty()) {
            assertThat(System.nanoTime()).as(ownThreads().toString()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }

        ServerLog log = ServerLog.fromNow();
        deployer.deploy(NAME);
        try {
            log.await("SECLOG0115.*: [1-9]", TIMEOUT);
            assertThat(limited()).isEqualTo(429);
        } finally {
            deployer.undeploy(NAME);
        }
    }

    private static int limited() {
        return Client.get("/" + NAME + "/api/parcels/limited/jane").status();
    }

    private static List<String> ownThreads() {
        return Client.get("/elastic-probe/api/threads")
                .text()
                .lines()
                .map(line -> line.replaceFirst("\t.*", ""))
                .filter(name -> name.startsWith(OURS))
                .toList();
    }
}
