package io.securitylogger.suite.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.outgoing.app.JaxRsCallResource;
import io.securitylogger.suite.outgoing.app.JaxRsClients;
import io.securitylogger.suite.peer.Peer;
import io.securitylogger.suite.peer.ReceivedCall;
import io.securitylogger.suite.peer.Targets;
import io.securitylogger.suite.server.ServerUnderTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
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
public class JaxRsClientIT {
    private static final CallingApp LOGGED = new CallingApp("jaxrs-logged");
    private static final CallingApp BARE = new CallingApp("jaxrs-bare");
    private static final Peer PEER = Peer.start();
    private static final Targets TARGETS = new Targets(PEER);
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final CallLogs LOGS = new CallLogs(DATABASE);

    @Deployment(name = "logged", testable = false)
    public static WebArchive logged() {
        return CallingApp.logged(LOGGED.bare(JaxRsCallResource.class, JaxRsClients.class), DATABASE)
                .loggedWar();
    }

    @Deployment(name = "bare", testable = false)
    public static WebArchive bare() {
        return BARE.bare(JaxRsCallResource.class, JaxRsClients.class).war();
    }

    @ParameterizedTest
    @ValueSource(strings = {"get", "registered", "async", "carried", "callback", "rx", "response"})
    void logsEveryKindOfCallOnce(String how) throws Exception {
        String name = "ok-" + how;
        HttpResponse<String> outcome = same(how, name);

        Map<String, @Nullable String> log = LOGS.of(TARGETS.of(name));
        assertThat(outcome.body()).contains("hunter2");
        assertThat(log)
                .containsEntry("parent_log", parent(how, outcome))
                .containsEntry("state", "INFO")
                .containsEntry("method", "GET")
                .containsEntry("host", TARGETS.of(name).getAuthority())
                .containsEntry("path", "/peer/" + name)
                .containsEntry("response_code", "200")
                .containsEntry("response_body", "{\"password\": \"[Filtered]\", \"length\": 0}")
                .containsEntry("response_body_size", "36");
        assertThat(log.get("response_headers")).contains("\"x-api-token\":\"[Filtered]\"");
        assertThat(log.get("stop")).isNotNull();
    }

    @Test
    void sendsWhatItWouldSendWithoutUsAndTheTrace() throws Exception {
        BARE.call("jaxrs/post", TARGETS.of("ok-post-bare"));
        HttpResponse<String> outcome = LOGGED.call("jaxrs/post", TARGETS.of("ok-post"));

        ReceivedCall without = PEER.received("ok-post-bare");
        ReceivedCall with = PEER.received("ok-post");
        assertThat(with.body()).isEqualTo(without.body()).contains("hunter2");
        assertThat(with.header("Authorization")).isEqualTo("Bearer verysecret");
        assertThat(with.header("traceparent")).startsWith("00-" + CallingApp.TRACE_ID + "-");
        assertThat(with.headers()).containsAllEntriesOf(without.headers());

        Map<String, @Nullable String> log = LOGS.of(TARGETS.of("ok-post"));
        assertThat(with.header("tracestate")).contains(log.get("id"));
        assertThat(log)
                .containsEntry("parent_log", parent(outcome))
                .containsEntry("trace_id", CallingApp.TRACE_ID)
                .containsEntry("request_body", "{\"password\": \"[Filtered]\", \"umlaut\": \"\u00fc\"}")
                .containsEntry("request_body_size", String.valueOf(with.body().length()));
        assertThat(log.get("request_headers"))
                .contains("\"authorization\":\"[Filtered]\"")
                .doesNotContain("verysecret");
    }

    @ParameterizedTest
    @CsvSource({"missing, WARNING, 404", "failing, ERROR, 500", "empty, INFO, 204"})
    void theStateFollowsTheStatus(String kind, String state, String code) throws Exception {
        same("get", kind + "-status");

        assertThat(LOGS.of(TARGETS.of(kind + "-status")))
                .containsEntry("state", state)
                .containsEntry("response_code", code)
                .containsEntry("error_message", null);
    }

    @ParameterizedTest
    @CsvSource({
        "get, refused",
        "get, unknown",
        "get, tls",
        "get, connect",
        "get, slow",
        "get, broken",
        "async, refused",
        "async, slow",
        "async, broken",
        "callback, refused",
        "callback, broken",
        "rx, refused",
        "rx, slow",
        "rx, broken"
    })
    void aCallWithoutAnswerIsAnError(String how, String kind) throws Exception {
        String name = kind + "-fails-" + how;
        HttpResponse<String> outcome = same(how, name);

        Map<String, @Nullable String> log = LOGS.of(TARGETS.of(name));
        assertThat(outcome.body()).isNotEmpty();
        assertThat(log)
                .containsEntry("parent_log", parent(how, outcome))
                .containsEntry("state", "ERROR")
                .containsEntry("response_code", kind.equals("broken") ? "200" : null);
        assertThat(log.get("stop")).isNotNull();
        assertThat(log.get("error_message")).contains("Exception");
    }

    @Test
    void aResponseThatIsClosedUnreadIsNoError() throws Exception {
        same("closed", "ok-closed");

        assertThat(LOGS.of(TARGETS.of("ok-closed")))
                .containsEntry("state", "INFO")
                .containsEntry("response_body", null);
    }

    @Test
    void aResponseThatIsLostIsAnError() throws Exception {
        same("unread", "ok-unread");

        Map<String, @Nullable String> log = LOGS.of(TARGETS.of("ok-unread"), () -> call(LOGGED, "collect", "any"));
        assertThat(log).containsEntry("state", "ERROR").containsEntry("response_code", "200");
        assertThat(log.get("error_message")).contains("neither read to its end nor closed");
    }

    @Test
    void streamsStayStreams() throws Exception {
        HttpResponse<String> outcome = LOGGED.call("jaxrs/stream", TARGETS.of("stream-it"));

        assertThat(outcome.body()).isEqualTo("first second");
        assertThat(LOGS.of(TARGETS.of("stream-it")))
                .containsEntry("state", "INFO")
                .containsEntry("response_body", "first second");
    }

    @Test
    void aCancelledCallIsLoggedOnce() throws Exception {
        BARE.call("jaxrs/cancel", TARGETS.of("slow-cancel-bare"));
        HttpResponse<String> outcome = LOGGED.call("jaxrs/cancel", TARGETS.of("slow-cancel"));

        assertThat(outcome.body()).startsWith("java.util.concurrent.CancellationException");
        Map<String, @Nullable String> log = LOGS.of(TARGETS.of("slow-cancel"));
        assertThat(log).containsEntry("state", "ERROR").containsEntry("parent_log", parent("cancel", outcome));
    }

    @Test
    void anInterruptedCallIsLoggedOnce() throws Exception {
        same("interrupt", "ok-interrupt");

        LOGS.of(TARGETS.of("ok-interrupt"));
    }

    /** Has both applications call, and gives what both saw. */
    private static HttpResponse<String> same(String how, String name) throws Exception {
        URI target = TARGETS.of(name);
        HttpResponse<String> without = BARE.call("jaxrs/" + how, target);
        HttpResponse<String> with = LOGGED.call("jaxrs/" + how, target);
        assertThat(CallingApp.comparable(with)).isEqualTo(CallingApp.comparable(without));
        assertThat(with.statusCode()).isEqualTo(200);
        return with;
    }

    private static void call(CallingApp app, String how, String name) {
        try {
            app.call("jaxrs/" + how, TARGETS.of(name));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** The executor that Open Liberty gives its JAX-RS clients carries no scope, see the limits in the README. */
    private static @Nullable String parent(String how, HttpResponse<String> outcome) {
        boolean hasNone = ServerUnderTest.name().equals("open-liberty")
                && List.of("async", "callback", "rx", "cancel").contains(how);
        return hasNone ? null : parent(outcome);
    }

    private static String parent(HttpResponse<String> outcome) {
        return "input-request|"
                + outcome.headers().firstValue(CallingApp.ID_HEADER).orElseThrow();
    }
}
