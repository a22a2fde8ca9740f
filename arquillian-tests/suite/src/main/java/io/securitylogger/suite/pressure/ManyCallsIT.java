package io.securitylogger.suite.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.peer.Peer;
import io.securitylogger.suite.pressure.Load.Plan;
import io.securitylogger.suite.pressure.Probe.Holdings;
import io.securitylogger.suite.pressure.app.ManyCallsResource;
import io.securitylogger.suite.server.Await;
import io.securitylogger.suite.server.ServerLog;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fifty requests at a time, each of which makes ten calls, some of them at once. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class ManyCallsIT {
    private static final String APP = "many-calls";
    private static final int CLIENTS = 50;
    private static final int CALLS_A_REQUEST = 10;
    private static final int THOUSAND = 1000 / CLIENTS / CALLS_A_REQUEST;
    private static final Duration DRAIN = Duration.ofSeconds(60);
    private static final Peer PEER = Peer.start();
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final StoredLogs LOGS = new StoredLogs(DATABASE);

    /** Pools come and go; fewer than one for each request of the last thousand calls. */
    private static final int MOST_MORE = 60;

    /**
     * Servers grow by up to 7 MB while they get warm, whoever calls; a leaked log would have more than 1 KB for each call, a
     * leaked body or connection ten times that.
     */
    private static final long MOST_MORE_BYTES = 1024L * (Sizes.calls() - 1000) + 8 * 1024 * 1024;

    @Deployment(name = APP, testable = false)
    public static WebArchive app() {
        return Apps.calling(APP, PEER, DATABASE)
                .classes(ManyCallsResource.class)
                .loggedWar();
    }

    @Deployment(name = "probe", testable = false)
    public static WebArchive probe() {
        return Probe.app().war();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "jaxrs", "rest", "soap"})
    void everyCallHasOneLogBelowItsRequestAndLeavesNothing(String kind) throws Exception {
        ServerLog serverLog = ServerLog.fromNow();
        int each = Sizes.calls() / CLIENTS / CALLS_A_REQUEST;
        long start = System.nanoTime();
        load(kind, 0, THOUSAND);
        awaitFinished(kind, THOUSAND);
        Holdings first = Probe.holdings();
        load(kind, THOUSAND, each - THOUSAND);
        load(kind, each - THOUSAND, each);
        awaitFinished(kind, each);
        Holdings last = Await.answer(DRAIN, Probe::holdings, held -> isLittleMore(held, first));
        System.out.println(kind + ": " + Sizes.calls() + " calls in "
                + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms; " + first + ", then " + last);

        checkLogs(kind, each);
        assertThat(serverLog.linesMatching("SECLOG00(30|33|34|36|8)")).isEmpty();
        assertThat(last).matches(held -> isLittleMore(held, first), "holds little more than " + first);
    }

    private static boolean isLittleMore(Holdings last, Holdings first) {
        return last.threads() - first.threads() < MOST_MORE
                && last.descriptors() - first.descriptors() < MOST_MORE
                && last.objects() - first.objects() < MOST_MORE
                && last.heapBytes() - first.heapBytes() < MOST_MORE_BYTES;
    }

    /** Each client sends its requests from one number up to another. */
    private static void load(String kind, int from, int to) throws Exception {
        Plan plan =
                new Plan(CLIENTS, to - from, Duration.ZERO, (client, request) -> request(kind, client, from + request));
        try (Load load = Load.start(plan)) {
            load.awaitEnd();
            assertThat(load.failures()).isEmpty();
            if (to > from) {
                assertThat(load.countsByStatus()).containsOnly(Map.entry(200, (long) CLIENTS * (to - from)));
            }
        }
    }

    private static String request(String kind, int client, int request) {
        return "/" + APP + "/api/many/" + kind + "/" + client + "-" + request;
    }

    private static void awaitFinished(String kind, int each) {
        int calls = each * CLIENTS * CALLS_A_REQUEST;
        assertThat(Await.answer(DRAIN, () -> finished(kind), count -> count >= calls))
                .isEqualTo(calls);
    }

    private static int finished(String kind) {
        return LOGS.rows(
                        "SELECT 1 FROM security_output_request_log WHERE starts_with(path, ?) AND version = 9999",
                        "/" + kind + "/")
                .size();
    }

    private static void checkLogs(String kind, int each) {
        Set<String> expected = new HashSet<>();
        for (int client = 0; client < CLIENTS; client++) {
            for (int request = 0; request < each; request++) {
                for (int call = 0; call < CALLS_A_REQUEST; call++) {
                    String mark = client + "-" + request + "-" + call;
                    expected.add(request(kind, client, request) + " {\"mark\":\"" + mark + "\"} " + sent(kind, mark)
                            + " 9999 INFO 200");
                }
            }
        }
        List<Map<String, @Nullable Object>> logs = LOGS.rows(
                "SELECT i.path AS request, o.* FROM security_output_request_log o"
                        + " LEFT JOIN security_input_request_log i ON o.parent_log = 'input-request|' || i.id"
                        + " WHERE starts_with(o.path, ?)",
                "/" + kind + "/");
        Set<String> found = new HashSet<>();
        logs.forEach(log -> found.add(log.get("request") + " " + log.get("extra_data") + " " + sent(log) + " "
                + log.get("version") + " " + log.get("state") + " " + log.get("response_code")));
        assertThat(logs).hasSize(expected.size());
        assertThat(found.stream().filter(text -> !expected.contains(text)).limit(20))
                .as("logs of no call")
                .isEmpty();
        assertThat(found).hasSameSizeAs(expected);
    }

    /** Where the mark is in what is sent. */
    private static String sent(String kind, String mark) {
        return kind.equals("soap") ? mark : "/" + kind + "/many-" + mark;
    }

    private static String sent(Map<String, @Nullable Object> log) {
        String body = String.valueOf(log.get("request_body"));
        int country = body.indexOf("<country>");
        return country < 0
                ? String.valueOf(log.get("path"))
                : body.substring(country + "<country>".length(), body.indexOf("</country>"));
    }
}
