package io.securitylogger.suite.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.http.RawResponse;
import io.securitylogger.suite.server.ServerLog;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the limits that hold by default, and with those of annotations. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class ThrottlingIT {
    private static final String API = "/throttled/api";
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final Answers LOGS = new Answers(DATABASE);

    @Deployment(testable = false)
    public static WebArchive application() {
        return ThrottledApps.named("throttled", DATABASE).loggedWar();
    }

    private static void assertPasses(Asking asking, int allowed) {
        assertThat(asking.statuses(allowed)).containsOnly(200);
        assertThat(asking.statuses(2)).containsOnly(429);
    }

    @Test
    void allowsTwentyRequestsAMinuteByDefaultAndSaysSoAllTheTime() {
        Asking asking = Asking.get(API + "/limits/default");

        for (long left = 19; left >= 0; left--) {
            RawResponse passed = asking.send();
            assertThat(passed.status()).isEqualTo(200);
            assertThat(RateLimits.of(passed, "RateLimit-Policy"))
                    .containsEntry("per-request:20/PT1M", Map.of("q", 20L, "w", 60L))
                    .containsEntry("per-request:1000/PT1H", Map.of("q", 1000L, "w", 3600L))
                    .hasSize(2);
            Map<String, Map<String, Long>> state = RateLimits.of(passed, "RateLimit");
            assertThat(state.get("per-request:20/PT1M")).containsEntry("r", left);
            assertThat(state.get("per-request:20/PT1M"))
                    .hasEntrySatisfying("t", t -> assertThat(t).isBetween(1L, 60L));
            assertThat(state.get("per-request:1000/PT1H")).containsEntry("r", left + 980);
        }

        RawResponse refused = asking.send();
        assertThat(refused.status()).isEqualTo(429);
        assertThat(RateLimits.of(refused, "RateLimit")).hasSize(1);
        assertThat(RateLimits.of(refused, "RateLimit").get("per-request:20/PT1M"))
                .containsEntry("r", 0L);
        assertThat(Long.parseLong(refused.header("Retry-After").orElseThrow())).isBetween(1L, 60L);
    }

    @Test
    void allowsExactlyAsManyOfManyAtOnce() throws Exception {
        Asking asking = Asking.get(API + "/limits/own");
        ExecutorService clients = Executors.newFixedThreadPool(16);
        try {
            List<Future<Integer>> answers = clients.invokeAll(
                    Collections.nCopies(48, () -> asking.send().status()));
            long passed = 0;
            for (Future<Integer> answer : answers) {
                passed += answer.get() == 200 ? 1 : 0;
            }
            assertThat(passed).isEqualTo(3);
        } finally {
            clients.shutdownNow();
            clients.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void answersProgramsWithProblem() {
        Asking asking = Asking.get(API + "/limits/own").with("Accept", "application/json");
        assertThat(asking.statuses(3)).containsOnly(200);

        RawResponse refused = asking.send();

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
        JsonObject problem = Answers.problem(refused);
        assertThat(problem.getInt("status")).isEqualTo(429);
        assertThat(problem.getString("type")).endsWith("#quota-exceeded");
        assertThat(problem.getString("detail")).matches("Only three <an hour>\\. Try again in \\d{4} s\\.");
        assertThat(problem.getJsonArray("violated-policies").getString(0)).isEqualTo("per-request:3/PT1H");
    }

    @Test
    void answersPeopleWithPage() {
        Asking asking = Asking.get(API + "/limits/own")
                .with("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        assertThat(asking.statuses(3)).containsOnly(200);

        RawResponse refused = asking.send();

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(refused.text())
                .contains("Only three &lt;an hour&gt;. Try again in")
                .doesNotContain("<an hour>");
    }

    @Test
    void logsWhatItRefusesAndTellsObservers() {
        Asking asking = Asking.post(API + "/limits/own").saying("{\"password\":\"secret\"}");
        assertThat(asking.statuses(3)).containsOnly(200);

        Map<String, String> log = LOGS.of(asking.send());

        assertThat(log)
                .containsEntry("state", "WARNING")
                .containsEntry("response_code", "429")
                .containsEntry("view_slug", "LimitResource.ownPost")
                .containsEntry("extra_data", "{\"throttled_by\":[\"per-request:3/PT1H\"]}");
        assertThat(Asking.get(API).at(API + "/journal").send().text())
                .contains(asking.path() + " [per-request:3/PT1H] false");
    }

    @Test
    void refusesAlsoWhenAnObserverBreaks() {
        ServerLog log = ServerLog.fromNow();
        Asking any = Asking.get(API + "/limits/own");

        assertPasses(any.at(any.path() + "-breaking"), 3);

        log.await("SECLOG0112", TIMEOUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/limits/added", "/limits/default"})
    void keepsDefaultLimitsUnlessToldOtherwise(String path) {
        assertPasses(Asking.get(API + path), 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/limits/exempt", "/limited/exempt", "/free/all"})
    void leavesExemptMethodsAlone(String path) {
        Asking asking = Asking.get(API + path);

        assertThat(asking.statuses(25)).containsOnly(200);
        assertThat(asking.send().header("RateLimit-Policy")).isEmpty();
    }

    @Test
    void methodOutweighsClass() {
        assertPasses(Asking.get(API + "/limited/as-class"), 2);
        assertPasses(Asking.get(API + "/limited/as-method"), 4);
        assertPasses(Asking.get(API + "/free/limited"), 2);
    }

    @Test
    void countsAllSpellingsOfPathTogether() {
        Asking asking = Asking.get(API + "/limits/own");
        String path = asking.path();

        assertThat(asking.send().status()).isEqualTo(200);
        assertThat(asking.at(path + ";a=1").send().status()).isEqualTo(200);
        assertThat(asking.at(path.replace("-", "%2D")).send().status()).isEqualTo(200);
        assertThat(asking.at(path + ";b=2?c=3").send().status()).isEqualTo(429);
    }

    @Test
    void believesNoForwardedAddressOfStrangers() {
        Asking asking = Asking.get(API + "/limits/own");
        assertThat(asking.statuses(3)).containsOnly(200);

        List<Integer> forged = IntStream.range(0, 200)
                .mapToObj(i -> asking.with("X-Forwarded-For", "198.51.100." + i)
                        .with("Forwarded", "for=203.0.113." + i)
                        .send()
                        .status())
                .toList();

        assertThat(forged).containsOnly(429);
    }

    @Test
    void countsByUser() {
        Asking asking = Asking.get(API + "/limits/user");

        assertPasses(asking.with("X-User", "jane"), 2);
        assertPasses(asking.with("X-User", "john"), 2);
        assertThat(asking.statuses(5)).containsOnly(200);
    }

    @Test
    void refusesIfEitherAddressOrUserIsOver() {
        Asking asking = Asking.get(API + "/limits/either");

        assertThat(asking.with("X-User", "jane").statuses(2)).containsOnly(200);
        assertThat(asking.with("X-User", "john").statuses(1)).containsOnly(200);
        assertThat(asking.with("X-User", "jim").send().status()).isEqualTo(429);
    }

    @Test
    void countsBeforeAuthenticationRefuses() {
        Asking asking = Asking.get(API + "/limits/own").with("X-User", "nobody");

        assertThat(asking.statuses(3)).containsOnly(401);
        assertThat(asking.statuses(2)).containsOnly(429);
    }

    @Test
    void countsByWhatTheApplicationSays() {
        Asking asking = Asking.get(API + "/limits/tenant");

        assertPasses(asking.with("X-Tenant", "a"), 2);
        assertPasses(asking.with("X-Tenant", "b"), 2);
        assertThat(asking.statuses(4)).containsOnly(200);
    }

    @Test
    void asksRulesOfTheApplication() {
        Asking asking = Asking.get(API + "/limits/night");
        RawResponse refused = asking.with("X-Night", "yes").send();

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).hasValue("28800");
        assertThat(Answers.problem(refused).getString("detail"))
                .isEqualTo("We sleep at " + asking.path() + ". Try again in 28800 s.");
        assertThat(asking.send().status()).isEqualTo(200);
    }

    @Test
    void letsRequestsPassWhenRulesFail() {
        ServerLog log = ServerLog.fromNow();

        assertThat(Asking.get(API + "/limits/failing").send().status()).isEqualTo(200);

        assertThat(log.await("SECLOG0111", TIMEOUT)).contains("FailingRule", "let pass");
    }
}
