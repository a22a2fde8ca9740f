package io.securitylogger.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.http.RawResponse;
import io.securitylogger.suite.server.ServerLog;
import io.securitylogger.suite.server.ServerUnderTest;
import java.time.Duration;
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
public class ContextIT {
    private static final String API = "/context/api";
    private static final String SECRET_BODY = "{\"plain\":\"visible\"}";
    private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN_ID = "00f067aa0ba902b7";
    private static final int MOST_ATTEMPTS = 200;
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final StoredLogs LOGS = new StoredLogs(DATABASE);

    @Deployment(testable = false)
    public static WebArchive application() {
        return TestApps.storing("context", DATABASE).loggedWar();
    }

    @ParameterizedTest
    @CsvSource({
        "/annotated/plain, notes.plain",
        "/annotated/named, whole-name",
        "/inherited/named, contract-method",
        "/observed, ObservingResource.observed"
    })
    void namesResourceMethodByAnnotationOrClass(String path, String viewSlug) throws Exception {
        assertThat(LOGS.of(Call.get(API + path).send())).containsEntry("view_slug", viewSlug);
    }

    @Test
    void prefixesWithNameOfInterface() throws Exception {
        RawResponse response =
                Call.post(API + "/inherited/hidden", "application/json", "").send();

        assertThat(LOGS.of(response))
                .containsEntry("view_slug", "contract.hidden")
                .containsEntry("request_body", "")
                .containsEntry("response_body", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/annotated/exempt", "/exempt-class", "/inherited/exempt", "/exempt-contract"})
    void writesNothingOfExemptRequests(String path) throws Exception {
        RawResponse response = Call.get(API + path).send();

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header(StoredLogs.ID_HEADER)).isEmpty();
        LOGS.of(Call.get(API + "/annotated/plain").send());
        assertThat(LOGS.countOf(API + path)).isZero();
    }

    @Test
    void exemptRequestHasNoLogToRefTo() throws Exception {
        assertThat(Call.get(API + "/annotated/exempt").send().text()).isEqualTo("Optional.empty");
    }

    @ParameterizedTest
    @CsvSource({
        "/annotated/hidden-request, true, false",
        "/annotated/hidden-response, false, true",
        "/hidden-class, true, true",
        "/inherited/hidden, true, true"
    })
    void hidesBodiesWhereAsked(String path, boolean request, boolean response) throws Exception {
        RawResponse answer =
                Call.post(API + path, "application/json", SECRET_BODY).send();

        assertThat(answer.text()).isEqualTo(SECRET_BODY);
        assertThat(LOGS.of(answer))
                .containsEntry("request_body", request ? "[Filtered]" : SECRET_BODY)
                .containsEntry("response_body", response ? "[Filtered]" : SECRET_BODY)
                .containsEntry("request_body_size", "" + SECRET_BODY.length())
                .containsEntry("response_body_size", "" + SECRET_BODY.length());
    }

    @Test
    void carriesWhatInjectedLogWasTold() throws Exception {
        RawResponse response = Call.get(API + "/context/injected").send();
        Map<String, @Nullable String> log = LOGS.of(response);

        assertThat(response.text()).isEqualTo("input-request|" + log.get("id"));
        assertThat(log)
                .containsEntry("slug", "by-injection")
                .containsEntry("user_id", "alice")
                .containsEntry("extra_data", "{\"text\":\"ö\\n\",\"map\":{\"list\":[1,2.5,true]}}");
    }

    @Test
    void carriesWhatCurrentLogWasTold() throws Exception {
        RawResponse response = Call.get(API + "/context/current").send();
        Map<String, @Nullable String> log = LOGS.of(response);

        assertThat(response.text()).isEqualTo("input-request|" + log.get("id"));
        assertThat(log).containsEntry("slug", "by-current").containsEntry("user_id", "bob");
    }

    @Test
    void carriesWhatRequestAttributeWasToldOnOtherThread() throws Exception {
        RawResponse response = Call.get(API + "/context/attribute").send();
        Map<String, @Nullable String> log = LOGS.of(response);

        assertThat(response.text()).isEqualTo("input-request|" + log.get("id"));
        assertThat(log).containsEntry("slug", "by-attribute");
    }

    @Test
    void unrelatedThreadHasNoLog() throws Exception {
        RawResponse response = Call.get(API + "/context/other-thread").send();

        assertThat(response.text()).isEqualTo("Optional.empty");
        assertThat(LOGS.of(response)).containsEntry("slug", null);
    }

    @Test
    void relatesReferencesEntitiesAndResolvedObjects() throws Exception {
        Map<String, @Nullable String> log =
                LOGS.of(Call.get(API + "/context/relate").send());

        assertThat(LOGS.related(log))
                .containsExactlyInAnyOrder("/Invoice/7", "archive/Letter/x|y", "/Book/5", "/Book/6", "zoo/Pet/Rex");
    }

    @Test
    void leavesOutAndReportsObjectsNobodyKnows() throws Exception {
        ServerLog serverLog = ServerLog.fromNow();

        RawResponse response = Call.get(API + "/context/relate-unknown").send();

        assertThat(LOGS.related(LOGS.of(response))).containsExactly("/Book/8");
        serverLog.await("SECLOG0081: 2 object", TIMEOUT);
    }

    @Test
    void scopeKeepsItsDataFromRequestButNamesItsLog() throws Exception {
        RawResponse response = Call.get(API + "/context/with").send();
        Map<String, @Nullable String> log = LOGS.of(response);

        String ref = "input-request|" + log.get("id");
        assertThat(response.text()).isEqualTo(ref + " " + ref + " " + ref);
        assertThat(log)
                .containsEntry("slug", "of-request")
                .containsEntry("extra_data", "{\"outside\":1,\"after\":1}")
                .containsEntry("user_id", "carol");
        assertThat(LOGS.related(log)).isEmpty();
    }

    @Test
    void annotatedBeansRunInScopes() throws Exception {
        RawResponse response = Call.get(API + "/context/tagged").send();
        Map<String, @Nullable String> log = LOGS.of(response);

        String ref = "LogRef[type=INPUT_REQUEST, id=" + log.get("id") + "]";
        assertThat(response.text())
                .isIn(
                        ref + " " + ref,
                        ("input-request|" + log.get("id") + " ").repeat(2).strip());
        assertThat(log)
                .containsEntry("slug", "of-request")
                .containsEntry("extra_data", "{\"after\":\"tagged work failed\"}");
    }

    @Test
    void scopeClosedOutOfOrderHarmsNeitherLogNorNextRequest() throws Exception {
        RawResponse response = Call.get(API + "/context/out-of-order").send();
        Map<String, @Nullable String> log = LOGS.of(response);

        assertThat(response.text()).contains("A log scope is closed by the thread that opened it");
        assertThat(log).containsEntry("slug", "of-request").containsEntry("extra_data", null);
        assertThat(LOGS.related(log)).isEmpty();
        String thread = response.text().substring(0, response.text().indexOf(": "));
        assertNothingLeakedTo(thread);
    }

    private static void assertNothingLeakedTo(String thread) throws Exception {
        for (int i = 0; i < MOST_ATTEMPTS; i++) {
            RawResponse next = Call.get(API + "/context/thread").send();
            if (next.text().equals(thread)) {
                Map<String, @Nullable String> log = LOGS.of(next);
                assertThat(log)
                        .containsEntry("slug", null)
                        .containsEntry("extra_data", null)
                        .containsEntry("parent_log", null);
                assertThat(LOGS.related(log)).isEmpty();
                return;
            }
        }
        throw new AssertionError("No further request ran on " + thread);
    }

    @Test
    void tellsObserversWhatTheyAskedFor() throws Exception {
        String id = idOf(Call.get(API + "/observed").send());
        LOGS.of(Call.get(API + "/observed").send());

        List<String> events =
                Call.get(API + "/journal/events/" + id).send().text().lines().toList();

        assertThat(events)
                .containsExactlyInAnyOrder(
                        "all STARTED 0",
                        "input-request STARTED 0",
                        "started STARTED 0",
                        "all FINISHED 9999",
                        "input-request FINISHED 9999",
                        "finished FINISHED 9999");
    }

    @Test
    void failingObserverChangesNothing() throws Exception {
        ServerLog serverLog = ServerLog.fromNow();

        RawResponse response =
                Call.get(API + "/observed/" + EventJournal.POISON).send();

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.text()).isEqualTo("unharmed");
        assertThat(LOGS.of(response)).containsEntry("state", "INFO").containsEntry("error_message", null);
        serverLog.await("SECLOG0031: An observer of LogEvent failed on", TIMEOUT);
    }

    @Test
    void readsLogsThroughInjectedReader() throws Exception {
        String id = idOf(Call.get(API + "/annotated/named").send());

        assertThat(Call.get(API + "/journal/read/" + id).send().text()).isEqualTo("sql INFO whole-name");
        assertThat(Call.get(API + "/journal/count/whole-name").send().text()).isNotEqualTo("0");
        assertThat(Call.get(API + "/journal/count/nobody").send().text()).isEqualTo("0");
    }

    @Test
    void putsLogIdIntoDiagnosticContextOfPlatform() throws Exception {
        RawResponse response = Call.get(API + "/observed/mdc").send();
        String id = idOf(response);

        List<String> lines = response.text().lines().toList();
        switch (ServerUnderTest.name()) {
            case "wildfly" ->
                assertThat(lines)
                        .containsExactly(
                                "org.slf4j.MDC=" + id, "org.jboss.logging.MDC=" + id, "org.jboss.logmanager.MDC=" + id);
            case "open-liberty" -> assertThat(lines).allMatch(line -> line.endsWith("=absent"));
            default -> assertThat(lines).contains("org.jboss.logging.MDC=" + id);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "00-" + TRACE_ID + "-" + SPAN_ID + "-01, true",
        "cc-" + TRACE_ID + "-" + SPAN_ID + "-01-later, true",
        "00-" + TRACE_ID + "-" + SPAN_ID + "-01-more, false",
        "ff-" + TRACE_ID + "-" + SPAN_ID + "-01, false",
        "00-00000000000000000000000000000000-" + SPAN_ID + "-01, false",
        "00-" + TRACE_ID + "-0000000000000000-01, false",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-" + SPAN_ID + "-01, false",
        "nonsense, false"
    })
    void keepsTraceOfCallerIfValid(String traceParent, boolean valid) throws Exception {
        RawResponse response =
                Call.get(API + "/observed").header("traceparent", traceParent).send();

        assertThat(LOGS.of(response))
                .containsEntry("trace_id", valid ? TRACE_ID : null)
                .containsEntry("span_id", valid ? SPAN_ID : null);
    }

    /** The id of the log, which has been stored to its end. */
    private static String idOf(RawResponse response) throws Exception {
        return String.valueOf(LOGS.of(response).get("id"));
    }
}
