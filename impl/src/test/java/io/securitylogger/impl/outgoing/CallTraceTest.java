package io.securitylogger.impl.outgoing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.LogData;
import io.securitylogger.LogRef;
import io.securitylogger.LogScope;
import io.securitylogger.LogType;
import io.securitylogger.OutputRequestLog;
import io.securitylogger.impl.scope.ObjectRefs;
import io.securitylogger.impl.scope.Scope;
import io.securitylogger.impl.scope.Scopes;
import io.securitylogger.impl.trace.Trace;
import io.securitylogger.spi.OutgoingCall;
import io.securitylogger.spi.OutgoingRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CallTraceTest {

    private static final LogRef REQUEST = new LogRef(LogType.INPUT_REQUEST, UUID.randomUUID());

    private final Logbook logbook = new Logbook();

    @Test
    void goesOnWithTheTraceOfTheRequest() {
        Trace came = Trace.of("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", List.of("v=1"));
        OutgoingCall call;
        try (LogScope open = Scopes.open(Scope.ofRequest(REQUEST, null, came, ObjectRefs.STANDARD))) {
            call = begin("GET", "http://h/", Map.of());
        }

        OutputRequestLog log = logbook.begun();
        assertThat(requireNonNull(log.trace()).traceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(call.headersToSend())
                .containsEntry(
                        "traceparent",
                        "00-4bf92f3577b34da6a3ce929d0e0e4736-"
                                + requireNonNull(log.trace()).spanId() + "-01")
                .containsEntry("tracestate", "securitylogger=" + log.fields().id() + ",v=1");
        assertThat(log.http().request().headers()).containsOnlyKeys("traceparent", "tracestate");
    }

    @Test
    void beginsATraceOnlyWhereItIsAskedTo() {
        assertThat(begin("GET", "http://h/", Map.of()).headersToSend()).isEmpty();
        assertThat(logbook.begun().trace()).isNull();
        logbook.events.clear();

        OutgoingCall call =
                logbook.calls(true).begin(new OutgoingRequest("GET", URI.create("http://h/"), Map.of(), LogData.NONE));
        assertThat(call.headersToSend()).containsOnlyKeys("traceparent", "tracestate");
    }

    @Test
    void callsOfOneRequestBeginTheSameTrace() {
        OutgoingLog calls = logbook.calls(true);
        List<String> traces;
        try (LogScope open = Scopes.open(Scope.ofRequest(REQUEST, null, null, ObjectRefs.STANDARD))) {
            traces = Stream.of("http://a/", "http://b/")
                    .map(uri -> calls.begin(OutgoingRequest.of("GET", URI.create(uri), Map.of()))
                            .headersToSend()
                            .get("traceparent"))
                    .toList();
        }

        assertThat(traces)
                .doesNotHaveDuplicates()
                .allMatch(sent -> sent != null
                        && sent.startsWith("00-" + REQUEST.id().toString().replace("-", "")));
    }

    @Test
    void theTraceOfTheApplicationStays() {
        String own = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        OutgoingCall call =
                begin("GET", "http://h/", Map.of("TraceParent", List.of(own), "tracestate", List.of("v=1")));

        assertThat(call.headersToSend())
                .isEqualTo(Map.of(
                        "tracestate",
                        "securitylogger=" + logbook.begun().fields().id() + ",v=1"));
        assertThat(requireNonNull(logbook.begun().trace()).spanId()).isEqualTo("00f067aa0ba902b7");
    }

    @Test
    void whatIsNoTraceOfTheApplicationStaysToo() {
        assertThat(begin("GET", "http://h/", Map.of("traceparent", List.of("nonsense")))
                        .headersToSend())
                .isEmpty();
    }

    private OutgoingCall begin(String method, String uri, Map<String, List<String>> headers) {
        return logbook.calls(false).begin(OutgoingRequest.of(method, URI.create(uri), headers));
    }
}
