package io.securitylogger.suite.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.http.RawHttp;
import io.securitylogger.suite.http.RawResponse;
import io.securitylogger.suite.peer.Peer;
import io.securitylogger.suite.peer.ReceivedCall;
import io.securitylogger.suite.peer.Targets;
import io.securitylogger.suite.server.ServerUnderTest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class HttpClientIT {
    private static final String ID_HEADER = "X-Log-Id";
    private static final String LOGS_NAME = "java:app/jdbc/Logs";
    private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String ANSWER = "{\"password\": \"hunter2\", \"length\": 39}";
    private static final Duration TIMEOUT = Duration.ofSeconds(40);
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final CallLogs LOGS = new CallLogs(DATABASE);
    private static final Peer PEER = Peer.start();
    private static final Targets TARGETS = new Targets(PEER);

    @Deployment(name = "caller", testable = false)
    public static WebArchive caller() {
        return app("caller").loggedWar();
    }

    @Deployment(name = "callee", testable = false)
    public static WebArchive callee() {
        return app("callee")
                .setting("security.trusted-proxies", "127.0.0.1,::1")
                .loggedWar();
    }

    @Deployment(name = "stranger", testable = false)
    public static WebArchive stranger() {
        return app("stranger").setting("security.log-output-requests", "false").loggedWar();
    }

    private static TestApp app(String name) {
        return TestApp.named(name)
                .classes(OutgoingApplication.class, RelayResource.class)
                .dataSource(LOGS_NAME, DATABASE)
                .setting("security.log-db-name", LOGS_NAME)
                .setting("security.backend-writers", "sql")
                .setting("security.propagate-trace-context", "true")
                .setting("security.log-id-header", ID_HEADER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"send", "async"})
    void aCallIsLoggedInsideItsRequest(String way) throws Exception {
        URI target = PEER.uri("/charge-" + way + "?order=17&access_token=top-secret");
        RawResponse response = relay("caller", way, target, trace());
        ReceivedCall received = PEER.received("charge-" + way);

        assertThat(response.text()).isEqualTo("200 " + ANSWER);
        assertThat(received.body()).isEqualTo("{\"amount\": 5, \"password\": \"top-secret\"}");
        assertThat(received.header("authorization")).isEqualTo("Bearer top-secret");
        Map<String, @Nullable String> log = LOGS.of(target);
        assertThat(log)
                .containsEntry("parent_log", "input-request|" + id(response))
                .containsEntry("slug", "payment")
                .containsEntry("extra_data", "{\"channel\":\"web\"}")
                .containsEntry("state", "INFO")
                .containsEntry("method", "POST")
                .containsEntry("host", PEER.uri("/").getAuthority())
                .containsEntry("queries", "{\"order\":\"17\",\"access_token\":\"[Filtered]\"}")
                .containsEntry("request_body", "{\"amount\": 5, \"password\": \"[Filtered]\"}")
                .containsEntry("request_body_size", "39")
                .containsEntry("response_code", "200")
                .containsEntry("response_body", "{\"password\": \"[Filtered]\", \"length\": 39}")
                .containsEntry("trace_id", TRACE_ID);
        assertThat(log.get("request_headers"))
                .contains("\"authorization\":\"[Filtered]\"")
                .doesNotContain("top-secret");
        assertThat(received.headers())
                .containsEntry("traceparent", "00-" + TRACE_ID + "-" + log.get("span_id") + "-01")
                .containsEntry("tracestate", "securitylogger=" + log.get("id") + ",vendor=1");
        assertThat(LOGS.related(log)).containsExactly("/Order/17");
    }

    @ParameterizedTest
    @CsvSource({"missing, WARNING, 404", "unavailable, ERROR, 503"})
    void theStateFollowsTheStatus(String kind, String state, String code) throws Exception {
        relay("caller", "send", PEER.uri("/" + kind), "");

        assertThat(LOGS.of(PEER.uri("/" + kind))).containsEntry("state", state).containsEntry("response_code", code);
    }

    @ParameterizedTest
    @CsvSource({
        "send, refused",
        "send, unknown",
        "send, tls",
        "send, connect",
        "send, slow",
        "send, hung",
        "send, broken",
        "send, chunk",
        "async, refused",
        "async, slow",
        "async, broken"
    })
    void aCallWithoutAnswerIsAnErrorAndFailsAsItDid(String way, String kind) throws Exception {
        URI target = TARGETS.of(kind + "-fails-" + way);
        URI same = TARGETS.of(kind + "-plain-" + way);
        if (kind.equals("tls")) {
            relay(
                    "caller",
                    "plain",
                    TARGETS.of("tls-first"),
                    ""); // on JDK 25 the first of all has failed otherwise, seldom
        }
        RawResponse response = relay("caller", way, target, "");

        assertThat(response.text())
                .isEqualTo(relay("caller", way.equals("send") ? "plain" : "plain-async", same, "")
                        .text())
                .contains("Exception");
        assertFailed(target, response, kind.equals("broken") || kind.equals("chunk") ? "200" : null);
    }

    @Test
    void aCallThatIsGivenUpIsLoggedOnce() throws Exception {
        URI cancelled = TARGETS.of("slow-cancelled");
        URI interrupted = TARGETS.of("slow-interrupted");

        RawResponse response = relay("caller", "cancelled", cancelled, "");
        assertThat(response.text()).isEqualTo("true");
        assertFailed(cancelled, response, null);
        response = relay("caller", "interrupted", interrupted, "");
        assertThat(response.text()).startsWith("java.lang.InterruptedException");
        assertFailed(interrupted, response, null);
    }

    private static void assertFailed(URI target, RawResponse response, @Nullable String code) throws Exception {
        assertThat(LOGS.of(target))
                .containsEntry("state", "ERROR")
                .containsEntry("parent_log", "input-request|" + id(response))
                .containsEntry("response_code", code)
                .hasEntrySatisfying("stop", stop -> assertThat(stop).isNotNull())
                .hasEntrySatisfying("error_message", text -> assertThat(text).contains("Exception"));
    }

    @Test
    void applicationsThatTrustEachOtherShareOneTree() throws Exception {
        URI leaf = PEER.uri("/leaf");
        URI callee = ServerUnderTest.http("/callee/api/relay?way=send&to=" + encoded(leaf));
        RawResponse response =
                get("/caller/api/relay/twice?to=" + encoded(callee) + "&and=" + encoded(PEER.uri("/second")), "");
        assertThat(response.status()).isEqualTo(200);

        Map<String, @Nullable String> leafCall = LOGS.of(leaf);
        Map<String, @Nullable String> second = LOGS.of(PEER.uri("/second"));
        assertThat(second).containsEntry("parent_log", "input-request|" + id(response));
        Map<String, @Nullable String> inner = LOGS.request(afterBar(leafCall.get("parent_log")));
        assertThat(inner).containsEntry("path", "/callee/api/relay");
        Map<String, @Nullable String> outerCall = LOGS.of(callee);
        assertThat(inner)
                .containsEntry("parent_log", "output-request|" + outerCall.get("id"))
                .containsEntry("trace_id", outerCall.get("trace_id"))
                .containsEntry("span_id", outerCall.get("span_id"));
        assertThat(outerCall)
                .containsEntry("parent_log", "input-request|" + id(response))
                .containsEntry("trace_id", id(response).replace("-", ""));
        assertThat(leafCall).containsEntry("trace_id", outerCall.get("trace_id"));
        String tree = "input-request\n output-request\n  input-request\n   output-request\n output-request\n";
        assertThat(get("/caller/api/relay/tree?ref=" + encoded("output-request|" + leafCall.get("id")), "")
                        .text())
                .isEqualTo(tree);
    }

    @Test
    void aStrangerBehindATrustedProxyNamesNoParent() throws Exception {
        String named = "0190a6c2-5e1c-7abc-8def-0123456789ab";
        String target = "/callee/api/relay?way=send&to=" + encoded(PEER.uri("/named"));
        String naming =
                "traceparent: 00-" + TRACE_ID + "-b7ad6b7169203331-01\r\ntracestate: securitylogger=" + named + "\r\n";

        assertThat(LOGS.request(id(get(target, naming)))).containsEntry("parent_log", "output-request|" + named);
        assertThat(LOGS.request(id(get(target, naming + "X-Forwarded-For: 203.0.113.7\r\n"))))
                .containsEntry("ip", "203.0.113.7")
                .containsEntry("parent_log", null);
    }

    @Test
    void whoIsNotTrustedNamesNoParentAndWhatIsSwitchedOffIsNotLogged() throws Exception {
        URI unlogged = PEER.uri("/unlogged");
        URI stranger = ServerUnderTest.http("/stranger/api/relay?way=send&to=" + encoded(unlogged));
        get("/caller/api/relay/twice?to=" + encoded(stranger) + "&and=" + encoded(PEER.uri("/known")), "");

        assertThat(PEER.received("unlogged").headers()).doesNotContainKeys("traceparent", "tracestate");
        assertThat(PEER.received("known").headers()).containsKeys("traceparent", "tracestate");
        assertThat(LOGS.count(unlogged)).isZero();
        assertThat(LOGS.parentsOfRequests("/stranger/api/relay")).isNotEmpty().containsOnlyNulls();
    }

    private static String trace() {
        return "traceparent: 00-" + TRACE_ID + "-00f067aa0ba902b7-01\r\ntracestate: vendor=1\r\n";
    }

    private static RawResponse relay(String app, String way, URI to, String headers) throws IOException {
        return get("/" + app + "/api/relay?way=" + way + "&to=" + encoded(to), headers);
    }

    private static RawResponse get(String target, String headers) throws IOException {
        URI address = ServerUnderTest.http(target);
        try (RawHttp connection = RawHttp.connect(address, TIMEOUT)) {
            return connection.send(RawHttp.request("GET", address, headers)).receive();
        }
    }

    private static String id(RawResponse response) {
        return response.header(ID_HEADER).orElseThrow();
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), UTF_8);
    }

    private static String afterBar(@Nullable String ref) {
        String text = String.valueOf(ref);
        return text.substring(text.indexOf('|') + 1);
    }
}
