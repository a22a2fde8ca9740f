package io.securitylogger.suite.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.http.RawHttp;
import io.securitylogger.suite.http.RawResponse;
import io.securitylogger.suite.pressure.app.LoaderMark;
import io.securitylogger.suite.pressure.app.PressureApplication;
import io.securitylogger.suite.pressure.app.ProbeApplication;
import io.securitylogger.suite.pressure.app.ProbeResource;
import io.securitylogger.suite.propagation.app.PoolResource;
import io.securitylogger.suite.server.ServerUnderTest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Applications that have used the server's threads, and are gone. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("redeployment")
public class LoadersIT {
    private static final String ALONE = "pool-alone";
    private static final String LOGGED = "pool-logged";
    private static final String PROBE = "pool-probe";
    private static final int TIMES = 4;

    /** For the server to let go of an application: Open Liberty takes longer than ten seconds. */
    private static final Duration LOADERS_TIME = Duration.ofSeconds(20);

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    private Deployer deployer;

    @Deployment(name = ALONE, managed = false, testable = false)
    public static WebArchive alone() {
        return app(ALONE).war();
    }

    @Deployment(name = LOGGED, managed = false, testable = false)
    public static WebArchive logged() {
        return app(LOGGED).loggedWar();
    }

    @Deployment(name = PROBE, testable = false)
    public static WebArchive probe() {
        return TestApp.named(PROBE)
                .classes(ProbeApplication.class, ProbeResource.class)
                .war();
    }

    private static TestApp app(String name) {
        return TestApp.named(name)
                .classes(PressureApplication.class, PoolResource.class, LoaderMark.class)
                .setting("security.backend-writers", "logging");
    }

    @Test
    void pooledThreadsKeepNoClassLoaderThatTheyWouldNotKeepAnyway() throws Exception {
        comeAndGo(ALONE);
        comeAndGo(LOGGED);
        long before = loadersDownTo(0);
        for (int i = 0; i < TIMES; i++) {
            comeAndGo(ALONE);
        }
        long alone = loadersDownTo(before) - before;
        for (int i = 0; i < TIMES; i++) {
            comeAndGo(LOGGED);
        }
        long logged = loadersDownTo(before + alone) - before - alone;
        System.out.println("class loaders left behind: " + before + " by a first deployment of each, then " + alone
                + " by the application alone and " + logged + " with the bundle, " + TIMES + " times each");
        assertThat(logged).isLessThanOrEqualTo(Math.max(0, alone));
    }

    private void comeAndGo(String app) throws IOException {
        deployer.deploy(app);
        try {
            for (int i = 0; i < 10; i++) {
                assertThat(get("/" + app + "/api/pool")).isEqualTo("210");
            }
        } finally {
            deployer.undeploy(app);
        }
    }

    private static long loadersDownTo(long wanted) throws IOException {
        long deadline = System.nanoTime() + LOADERS_TIME.toNanos();
        while (true) {
            long count = Long.parseLong(get("/" + PROBE + "/api/instances/" + LoaderMark.class.getName()));
            if (count <= wanted || System.nanoTime() - deadline > 0) {
                return count;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static String get(String path) throws IOException {
        URI address = ServerUnderTest.http(path);
        try (RawHttp connection = RawHttp.connect(address, TIMEOUT)) {
            RawResponse response =
                    connection.send(RawHttp.request("GET", address, "")).receive();
            assertThat(response.status()).isEqualTo(200);
            return response.text().strip();
        }
    }
}
