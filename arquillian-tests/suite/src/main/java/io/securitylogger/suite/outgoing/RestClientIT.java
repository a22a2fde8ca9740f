package io.securitylogger.suite.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.outgoing.app.Charge;
import io.securitylogger.suite.outgoing.app.ChargeRefs;
import io.securitylogger.suite.outgoing.app.Payments;
import io.securitylogger.suite.outgoing.app.RestCallResource;
import io.securitylogger.suite.outgoing.app.TaggedCalls;
import io.securitylogger.suite.peer.Peer;
import io.securitylogger.suite.peer.ReceivedCall;
import io.securitylogger.suite.peer.Targets;
import java.net.URI;
import java.net.http.HttpResponse;
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
public class RestClientIT {
    private static final CallingApp LOGGED = new CallingApp("rest-logged");
    private static final CallingApp BARE = new CallingApp("rest-bare");
    private static final Peer PEER = Peer.start();
    private static final Targets TARGETS = new Targets(PEER);
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final CallLogs LOGS = new CallLogs(DATABASE);

    @Deployment(name = "logged", testable = false)
    public static WebArchive logged() {
        return CallingApp.logged(app(LOGGED).classes(ChargeRefs.class, TaggedCalls.class), DATABASE)
                .loggedWar();
    }

    @Deployment(name = "bare", testable = false)
    public static WebArchive bare() {
        return app(BARE).war();
    }

    private static TestApp app(CallingApp app) {
        String client = Payments.class.getName() + "/mp-rest/";
        return app.bare(RestCallResource.class, Payments.class, Charge.class)
                .webInf("beans.xml", "")
                .setting(client + "uri", PEER.uri("/").toString())
                .setting(client + "connectTimeout", "1000")
                .setting(client + "readTimeout", "1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"injected", "injected-later", "built", "built-later"})
    void logsEveryKindOfCallOnce(String how) throws Exception {
        String name = "ok-" + how;
        HttpResponse<String> outcome = same(how, name);

        Map<String, @Nullable String> log = LOGS.of(TARGETS.of(name));
        assertThat(outcome.body()).contains("hunter2");
        assertThat(log)
                .containsEntry("parent_log", parent(outcome))
                .containsEntry("trace_id", CallingApp.TRACE_ID)
                .containsEntry("state", "INFO")
                .containsEntry("method", "GET")
                .containsEntry("path", "/peer/" + name)
                .containsEntry("response_code", "200")
                .containsEntry("response_body", "{\"password\": \"[Filtered]\", \"length\": 0}")
                .containsEntry("slug", "payments")
                .containsEntry("extra_data", "{\"service\":\"bank\"}");
        assertThat(LOGS.related(log)).containsExactly("/Payment/" + name);
    }

    @Test
    void relatesArgumentsWhereverTheyStand() throws Exception {
        BARE.call("rest/charge", TARGETS.of("ok-charge-bare"));
        HttpResponse<String> outcome = LOGGED.call("rest/charge", TARGETS.of("ok-charge"));

        ReceivedCall with = PEER.received("ok-charge");
        ReceivedCall without = PEER.received("ok-charge-bare");
        assertThat(with.body()).isEqualTo(without.body()).contains("hunter2");
        assertThat(with.headers()).containsAllEntriesOf(without.headers());
        Map<String, @Nullable String> log = LOGS.of(TARGETS.of("ok-charge"));
        assertThat(log)
                .containsEntry("parent_log", parent(outcome))
                .containsEntry("slug", "charge")
                .containsEntry("method", "POST")
                .containsEntry("queries", "{\"order\":\"17\"}");
        assertThat(log.get("request_body")).contains("DE-4711").doesNotContain("hunter2");
        assertThat(log.get("request_headers")).contains("[Filtered]").doesNotContain("verysecret");
        assertThat(LOGS.related(log)).containsExactly("/Order/17", "bank/Account/DE-4711");
    }

    @Test
    void whatTheScopeRelatesIsRelatedToo() throws Exception {
        LOGGED.call("tagged/with", TARGETS.of("ok-with"));

        Map<String, @Nullable String> log = LOGS.of(TARGETS.of("ok-with"));
        assertThat(log).containsEntry("slug", "payments");
        assertThat(LOGS.related(log)).containsExactly("/Customer/7", "/Payment/ok-with");
    }

    @ParameterizedTest
    @CsvSource({"missing, WARNING, 404", "failing, ERROR, 500", "empty, INFO, 204"})
    void theStateFollowsTheStatus(String kind, String state, String code) throws Exception {
        same("injected", kind + "-status");

        assertThat(LOGS.of(TARGETS.of(kind + "-status")))
                .containsEntry("state", state)
                .containsEntry("response_code", code)
                .containsEntry("error_message", null);
    }

    @ParameterizedTest
    @CsvSource({
        "built, refused",
        "built, unknown",
        "built, tls",
        "built, connect",
        "built, slow",
        "built, broken",
        "built-later, refused",
        "built-later, unknown",
        "built-later, slow",
        "built-later, broken",
        "injected, slow",
        "injected, broken",
        "injected-later, slow",
        "injected-later, broken"
    })
    void aCallWithoutAnswerIsAnError(String how, String kind) throws Exception {
        String name = kind + "-fails-" + how;
        HttpResponse<String> outcome = same(how, name);

        Map<String, @Nullable String> log = LOGS.of(TARGETS.of(name));
        assertThat(outcome.body()).isNotEmpty();
        assertThat(log)
                .containsEntry("parent_log", parent(outcome))
                .containsEntry("state", "ERROR")
                .containsEntry("response_code", kind.equals("broken") ? "200" : null);
        assertThat(log.get("stop")).isNotNull();
        assertThat(log.get("error_message")).contains("Exception");
    }

    @Test
    void responsesAndStreamsStayWhatTheyAre() throws Exception {
        assertThat(same("response", "ok-response").body()).startsWith("200{");
        assertThat(LOGGED.call("rest/stream", TARGETS.of("stream-rest")).body()).isEqualTo("first second");

        assertThat(LOGS.of(TARGETS.of("ok-response"))).containsEntry("state", "INFO");
        assertThat(LOGS.of(TARGETS.of("stream-rest"))).containsEntry("response_body", "first second");
    }

    /** Has both applications call, and gives what both saw. */
    private static HttpResponse<String> same(String how, String name) throws Exception {
        URI target = TARGETS.of(name);
        HttpResponse<String> without = BARE.call("rest/" + how, target);
        HttpResponse<String> with = LOGGED.call("rest/" + how, target);
        assertThat(CallingApp.comparable(with)).isEqualTo(CallingApp.comparable(without));
        assertThat(with.statusCode()).isEqualTo(200);
        return with;
    }

    private static String parent(HttpResponse<String> outcome) {
        return "input-request|"
                + outcome.headers().firstValue(CallingApp.ID_HEADER).orElseThrow();
    }
}
