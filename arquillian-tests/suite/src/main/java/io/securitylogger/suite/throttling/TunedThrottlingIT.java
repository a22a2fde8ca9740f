package io.securitylogger.suite.throttling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.http.RawResponse;
import io.securitylogger.suite.server.ServerLog;
import io.securitylogger.suite.throttling.app.OwnAnswer;
import io.securitylogger.suite.throttling.app.OwnDefaults;
import io.securitylogger.suite.throttling.app.WrongLimits;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** With other settings than the default, one application after the other. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class TunedThrottlingIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final Answers LOGS = new Answers(DATABASE);

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    private Deployer deployer;

    @Deployment(name = "behind-proxy", managed = false, testable = false)
    public static WebArchive behindProxy() {
        return ThrottledApps.named("behind-proxy", DATABASE)
                .classes(OwnDefaults.class, OwnAnswer.class)
                .setting("security.trusted-proxies", "127.0.0.0/8")
                .setting("security.throttling-headers", "false")
                .setting("security.throttling-fail-open", "false")
                .loggedWar();
    }

    @Deployment(name = "dry-run", managed = false, testable = false)
    public static WebArchive dryRun() {
        return ThrottledApps.named("dry-run", DATABASE)
                .setting("security.default-throttling-validators", "per-request:4/PT1H")
                .setting("security.throttling-dry-run", "true")
                .loggedWar();
    }

    @Deployment(name = "headless", managed = false, testable = false)
    public static WebArchive headless() {
        return ThrottledApps.named("headless", DATABASE)
                .setting("security.throttling-log-body", "false")
                .resource("security-logger/429.html", "<p>Ours: {description} ({retry-after})</p>")
                .loggedWar();
    }

    @Deployment(name = "restarted", managed = false, testable = false)
    public static WebArchive restarted() {
        return ThrottledApps.named("restarted", DATABASE).loggedWar();
    }

    @Deployment(name = "wrong-limits", managed = false, testable = false)
    public static WebArchive wrongLimits() {
        return ThrottledApps.named("wrong-limits", DATABASE)
                .classes(WrongLimits.class)
                .loggedWar();
    }

    @Deployment(name = "wrong-default", managed = false, testable = false)
    public static WebArchive wrongDefault() {
        return ThrottledApps.named("wrong-default", DATABASE)
                .setting("security.default-throttling-validators", "per-visit:4/PT1H")
                .loggedWar();
    }

    private void deployed(String name, Runnable test) {
        deployer.deploy(name);
        try {
            test.run();
        } finally {
            deployer.undeploy(name);
        }
    }

    @Test
    void takesClientFromTrustedProxyRulesAndAnswerFromTheApplication() {
        deployed("behind-proxy", () -> {
            Asking asking = Asking.get("/behind-proxy/api/limits/default");
            List<Integer> others = IntStream.range(0, 20)
                    .mapToObj(i -> asking.with("X-Forwarded-For", "198.51.100." + i)
                            .send()
                            .status())
                    .toList();
            assertThat(others).containsOnly(200);
            Asking one = asking.with("Forwarded", "for=\"[2001:db8::1]:4711\";proto=https");
            assertThat(one.statuses(6)).containsOnly(200);
            assertThat(one.send().header("RateLimit-Policy")).isPresent();

            RawResponse refused =
                    asking.with("Forwarded", "for=\"[2001:db8::2]\"").send();

            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.text()).isEqualTo("busy: Too many requests: at most 6 in 3600 s");
            assertThat(refused.header("Retry-After")).isPresent();
            assertThat(asking.with("Forwarded", "for=192.0.2.1").send().header("RateLimit-Policy"))
                    .isEmpty();
            assertBreakingHandlerIsReplaced(asking);
            assertFailingRuleRefuses();
        });
    }

    private static void assertBreakingHandlerIsReplaced(Asking any) {
        ServerLog log = ServerLog.fromNow();
        Asking asking = any.at(any.path() + "-breaking");

        assertThat(asking.statuses(6)).containsOnly(200);
        assertThat(asking.send().status()).isEqualTo(429);
        log.await("SECLOG0113", TIMEOUT);
    }

    private static void assertFailingRuleRefuses() {
        ServerLog log = ServerLog.fromNow();

        assertThat(Asking.get("/behind-proxy/api/limits/failing").send().status())
                .isEqualTo(503);
        assertThat(log.await("SECLOG0111", TIMEOUT)).contains("FailingRule", "refused");
    }

    @Test
    void onlyTellsWhatItWouldRefuseInDryRun() {
        deployed("dry-run", () -> {
            Asking asking = Asking.get("/dry-run/api/limits/default");
            assertThat(asking.statuses(4)).containsOnly(200);

            RawResponse passed = asking.send();

            assertThat(passed.status()).isEqualTo(200);
            assertThat(passed.header("Retry-After")).isEmpty();
            assertThat(passed.text()).isEqualTo("passed");
            assertThat(LOGS.of(passed))
                    .containsEntry("state", "INFO")
                    .containsEntry("extra_data", "{\"throttling_dry_run\":[\"per-request:4/PT1H\"]}");
            assertThat(asking.at("/dry-run/api/journal").send().text())
                    .isEqualTo(asking.path() + " [per-request:4/PT1H] true");
        });
    }

    @Test
    void keepsOnlyTheHeadOfWhatItRefusesAndShowsPageOfTheApplication() {
        deployed("headless", () -> {
            Asking asking =
                    Asking.post("/headless/api/limits/own").saying("a body").with("Accept", "text/html");
            assertThat(asking.statuses(3)).containsOnly(200);

            RawResponse refused = asking.send();

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.text())
                    .matches("<p>Ours: Too many requests: at most 3 in 3600 s. Try again.* \\(\\d+\\)</p>");
            assertThat(LOGS.of(refused))
                    .containsEntry("response_code", "429")
                    .doesNotContainKeys("request_body", "response_body");
        });
    }

    @Test
    void goesOnCountingAfterRestart() {
        Asking login = Asking.post("/restarted/api/login/password");
        Asking byUser = Asking.get("/restarted/api/limits/user").with("X-User", "jane");
        deployed("restarted", () -> {
            assertThat(login.saying("401").statuses(3)).containsOnly(401);
            assertThat(byUser.statuses(1)).containsOnly(200);
        });
        ServerLog log = ServerLog.fromNow();

        deployed("restarted", () -> {
            log.await("SECLOG0115.*: [1-9]", TIMEOUT);
            assertThat(login.saying("204").send().status()).isEqualTo(429);
            assertThat(byUser.statuses(2)).containsExactly(200, 429);
        });
    }

    @Test
    void refusesDeploymentWithWrongLimitsAndSaysAllThatIsWrong() {
        ServerLog log = ServerLog.fromNow();

        assertThatException().isThrownBy(() -> deployer.deploy("wrong-limits"));

        for (String problem : List.of(
                "requests is 0",
                "per is 'a minute'",
                "per is PT504H",
                "there is no bean io.securitylogger.suite.throttling.app.WrongLimits$NoBean")) {
            log.await("SECLOG0114: .*" + Pattern.quote(problem), TIMEOUT);
        }
    }

    @Test
    void refusesDeploymentWithWrongDefault() {
        ServerLog log = ServerLog.fromNow();

        assertThatException().isThrownBy(() -> deployer.deploy("wrong-default"));

        log.await("security.default-throttling-validators is 'per-visit:4/PT1H'", TIMEOUT);
    }
}
