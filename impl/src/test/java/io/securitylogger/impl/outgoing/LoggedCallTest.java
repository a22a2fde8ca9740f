package io.securitylogger.impl.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.HttpExchange.Body;
import io.securitylogger.HttpExchange.Response;
import io.securitylogger.LogData;
import io.securitylogger.LogFields;
import io.securitylogger.LogRef;
import io.securitylogger.LogScope;
import io.securitylogger.LogState;
import io.securitylogger.LogType;
import io.securitylogger.ObjectRef;
import io.securitylogger.OutputRequestLog;
import io.securitylogger.impl.scope.ObjectRefs;
import io.securitylogger.impl.scope.Scope;
import io.securitylogger.impl.scope.Scopes;
import io.securitylogger.spi.BodyCopy;
import io.securitylogger.spi.OutgoingCall;
import io.securitylogger.spi.OutgoingCalls;
import io.securitylogger.spi.OutgoingRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LoggedCallTest {

    private static final Map<String, List<String>> JSON = Map.of("Content-Type", List.of("application/json"));
    private static final LogRef REQUEST = new LogRef(LogType.INPUT_REQUEST, UUID.randomUUID());

    private final Logbook logbook = new Logbook();

    @Test
    void writesTheLogWhenTheCallBeginsAndWhenItEnds() {
        OutgoingCall call = begin("POST", "https://user:secret@shop.example:8443/orders/1?a=1&access_token=x", JSON);

        OutputRequestLog begun = logbook.begun();
        assertThat(begun.state()).isEqualTo(LogState.INCOMPLETE);
        assertThat(begun.fields().version()).isZero();
        assertThat(begun.http().request().host()).isEqualTo("shop.example:8443");
        assertThat(begun.http().request().secure()).isTrue();
        assertThat(begun.http().request().path()).isEqualTo("/orders/1");
        assertThat(begun.http().request().queries())
                .isEqualTo(Map.of("a", List.of("1"), "access_token", List.of("[Filtered]")));
        assertThat(begun.http().request().body()).isEqualTo(Body.UNKNOWN);

        write(call.requestBody(), "{\"password\": \"secret\"}");
        call.response(201, Map.of("Content-Type", List.of("application/json"), ":status", List.of("201")));
        write(call.responseBody(), "{\"id\": 1}");
        call.end();

        OutputRequestLog ended = logbook.ended();
        assertThat(ended.ref()).isEqualTo(begun.ref());
        assertThat(ended.state()).isEqualTo(LogState.INFO);
        assertThat(ended.fields().version()).isEqualTo(LogFields.FINAL);
        assertThat(ended.fields().stop()).isNotNull();
        assertThat(ended.fields().release()).isEqualTo("1.0");
        assertThat(ended.http().request().body()).isEqualTo(new Body("{\"password\": \"[Filtered]\"}", 22L));
        assertThat(ended.http().response())
                .isEqualTo(new Response(
                        201, Map.of("content-type", List.of("application/json")), new Body("{\"id\": 1}", 9L)));
    }

    @Test
    void masksHeaders() {
        begin("GET", "http://h/", Map.of("authorization", List.of("Bearer x"), "Accept", List.of("a", "b")));

        assertThat(logbook.begun().http().request().headers())
                .isEqualTo(Map.of("authorization", List.of("[Filtered]"), "accept", List.of("a", "b")));
    }

    @Test
    void theStateFollowsTheStatus() {
        for (Map.Entry<Integer, LogState> expected : Map.of(
                        200, LogState.INFO, 302, LogState.INFO, 404, LogState.WARNING, 503, LogState.ERROR)
                .entrySet()) {
            logbook.events.clear();
            OutgoingCall call = begin("GET", "http://h/", Map.of());
            call.response(expected.getKey(), Map.of());
            call.end();
            assertThat(logbook.ended().state()).isEqualTo(expected.getValue());
        }
    }

    @Test
    void takesWhatTheScopeOfTheThreadHas() {
        Scope request = Scope.ofRequest(REQUEST, null, null, ObjectRefs.STANDARD);
        try (LogScope outer = Scopes.open(request);
                LogScope inner = Scopes.enclose(
                        LogData.slug("payment").relate(ObjectRef.of("Order", 1)).extra("channel", "web"))) {
            begin("GET", "http://h/", Map.of());
        }

        LogFields fields = logbook.begun().fields();
        assertThat(fields.parent()).isEqualTo(REQUEST);
        assertThat(fields.slug()).isEqualTo("payment");
        assertThat(fields.relatedObjects()).containsExactly(ObjectRef.of("Order", 1));
        assertThat(fields.extraData()).isEqualTo(Map.of("channel", "web"));
    }

    @Test
    void takesTheScopeOfTheThreadThatWantsTheCall() throws Exception {
        Scope request = Scope.ofRequest(REQUEST, null, null, ObjectRefs.STANDARD);
        OutgoingCalls calls;
        try (LogScope open = Scopes.open(request)) {
            calls = logbook.calls(false).fromHere();
        }

        Thread other = new Thread(() -> {
            try (LogScope open = Scopes.enclose(LogData.slug("not this"))) {
                calls.begin(OutgoingRequest.of("GET", URI.create("http://h/"), Map.of()));
            }
        });
        other.start();
        other.join();

        assertThat(logbook.begun().fields().parent()).isEqualTo(REQUEST);
        assertThat(logbook.begun().fields().slug()).isNull();
    }

    @Test
    void whatTheAdapterKnowsGoesBefore() {
        LogData ofMethod = LogData.slug("stock").relate(ObjectRef.of("Item", 2)).extra("x", 1);
        try (LogScope open = Scopes.enclose(LogData.slug("payment").relate(ObjectRef.of("Order", 1)))) {
            logbook.calls(false).begin(new OutgoingRequest("GET", URI.create("http://h/"), Map.of(), ofMethod));
        }

        LogFields fields = logbook.begun().fields();
        assertThat(fields.slug()).isEqualTo("stock");
        assertThat(fields.extraData()).isEqualTo(Map.of("x", 1));
        assertThat(fields.relatedObjects())
                .containsExactlyInAnyOrder(ObjectRef.of("Order", 1), ObjectRef.of("Item", 2));
    }

    @Test
    void aFailedCallIsAnErrorWithItsCleanedStackTrace() {
        begin("GET", "http://h/", Map.of()).fail(new IOException("refused {\"password\": \"hunter2\"}"));

        OutputRequestLog ended = logbook.ended();
        assertThat(ended.state()).isEqualTo(LogState.ERROR);
        assertThat(ended.fields().stop()).isNotNull();
        assertThat(ended.http().response()).isNull();
        assertThat(ended.fields().errorMessage())
                .contains("java.io.IOException: refused", "LoggedCallTest")
                .doesNotContain("hunter2");
    }

    @Test
    void anAnswerThatBreaksOffKeepsWhatHasPassed() {
        OutgoingCall call = begin("GET", "http://h/", Map.of());
        call.response(200, Map.of("content-type", List.of("text/csv"), "content-length", List.of("100")));
        write(call.responseBody(), "a;b");
        call.fail(new IOException("broken"));

        OutputRequestLog ended = logbook.ended();
        assertThat(ended.state()).isEqualTo(LogState.ERROR);
        assertThat(response().code()).isEqualTo(200);
        assertThat(response().body()).isEqualTo(new Body("a;b", 100L));
    }

    @Test
    void ofABodyThatIsNotReadOnlyTheAnnouncedSizeIsKnown() {
        OutgoingCall call = begin("GET", "http://h/", Map.of());
        call.response(200, Map.of("content-length", List.of("100")));
        call.responseBody();
        call.close();

        assertThat(logbook.ended().state()).isEqualTo(LogState.INFO);
        assertThat(response().body()).isEqualTo(new Body(null, 100L));
    }

    @Test
    void aResponseToHeadHasNoBodyWhateverItAnnounces() {
        OutgoingCall call = begin("HEAD", "http://h/", Map.of());
        call.response(200, Map.of("content-length", List.of("100")));
        call.responseBody();
        call.end();

        assertThat(response().body()).isEqualTo(Body.EMPTY);
    }

    @Test
    void aRequestBodyThatIsSentAgainIsCopiedAnew() {
        OutgoingCall call = begin("PUT", "http://h/", Map.of("content-type", List.of("text/csv")));
        BodyCopy first = call.requestBody();
        write(first, "first att");
        BodyCopy second = call.requestBody();
        write(first, "straggler");
        write(second, "second");
        call.response(204, Map.of());
        call.end();

        assertThat(logbook.ended().http().request().body()).isEqualTo(new Body("second", 6L));
    }

    @Test
    void buffersAreCopiedAndStayWhereTheyAre() {
        String text = "0123456789".repeat(2000);
        OutgoingCall call = begin("PUT", "http://h/", Map.of("content-type", List.of("text/csv")));
        ByteBuffer readOnly =
                ByteBuffer.wrap(text.getBytes(UTF_8)).asReadOnlyBuffer().position(10);
        call.requestBody().write(readOnly);
        call.response(200, Map.of());
        call.end();

        assertThat(readOnly.position()).isEqualTo(10);
        Body body = logbook.ended().http().request().body();
        assertThat(body.sizeBytes()).isEqualTo(19_990L);
        assertThat(body.text()).startsWith("0123456789").hasSize(1000);
    }

    @Test
    void headersThatChangeUntilTheyAreSentAreLoggedAsSent() {
        OutgoingCall call = begin("PUT", "http://h/", Map.of());
        call.requestHeaders(Map.of("Content-Type", List.of("text/csv"), "X-Api-Token", List.of("secret")));
        write(call.requestBody(), "a");
        call.response(200, Map.of());
        call.end();

        assertThat(logbook.ended().http().request().headers())
                .isEqualTo(Map.of("content-type", List.of("text/csv"), "x-api-token", List.of("[Filtered]")));
        assertThat(logbook.ended().http().request().body().text()).isEqualTo("a");
    }

    @Test
    void anyUriIsLogged() {
        for (String uri :
                List.of("http://h", "mailto:someone", "/relative?x=%zz".replace("%zz", "1"), "http://[::1]:1/")) {
            begin("GET", uri, Map.of());
        }
        assertThat(logbook.events).hasSize(4);
        assertThat(IntStream.range(0, 4)
                        .mapToObj(i -> ((OutputRequestLog) logbook.events.get(i).record())
                                .http()
                                .request()
                                .path()))
                .containsExactly("/", "/", "/relative", "/");
    }

    private Response response() {
        return requireNonNull(logbook.ended().http().response());
    }

    private OutgoingCall begin(String method, String uri, Map<String, List<String>> headers) {
        return logbook.calls(false).begin(OutgoingRequest.of(method, URI.create(uri), headers));
    }

    private static void write(BodyCopy copy, @Nullable String text) {
        byte[] bytes = String.valueOf(text).getBytes(UTF_8);
        copy.write(bytes[0]);
        copy.write(bytes, 1, bytes.length - 1);
    }
}
