package io.securitylogger.impl.trace;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

    private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final UUID LOG = UUID.fromString("0190a6c2-5e1c-7abc-8def-0123456789ab");
    private static final UUID NEXT = UUID.fromString("0190a6c2-5e1c-7abc-9def-0123456789ac");

    @Test
    void goesOnWithTheSameTraceAndTheSpanOfTheCall() {
        assertThat(read(PARENT, "vendor=x,other@tenant=y").next(LOG).headers())
                .containsEntry("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-8def0123456789ab-01")
                .containsEntry("tracestate", "securitylogger=" + LOG + ",vendor=x,other@tenant=y");
    }

    @Test
    void whatIsSentNamesTheCallToWhomItReaches() {
        Trace sent = read(PARENT, "vendor=x").next(LOG);

        Trace received = read(
                requireNonNull(sent.headers().get("traceparent")),
                requireNonNull(sent.headers().get("tracestate")));

        assertThat(received.callerLogId()).isEqualTo(LOG);
        assertThat(received.context()).isEqualTo(sent.context());
        assertThat(received.next(NEXT).headers()).containsEntry("tracestate", "securitylogger=" + NEXT + ",vendor=x");
    }

    @Test
    void aTraceThatBeginsHereHasTheIdOfItsLog() {
        Trace trace = Trace.beginningWith(LOG).next(NEXT);

        assertThat(trace.headers())
                .containsEntry("traceparent", "00-0190a6c25e1c7abc8def0123456789ab-9def0123456789ac-00");
    }

    @Test
    void withoutValidIdsTheStateMeansNothing() {
        assertThat(Trace.of("nonsense", List.of("securitylogger=" + LOG))).isNull();
        assertThat(Trace.of(null, List.of("securitylogger=" + LOG))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "vendor=x",
                "securitylogger=",
                "securitylogger=1-1-1-1-1",
                "securitylogger",
                "xsecuritylogger=0190a6c2-5e1c-7abc-8def-0123456789ab"
            })
    void whatIsNotOursNamesNoCall(String state) {
        assertThat(read(PARENT, state).callerLogId()).isNull();
    }

    @Test
    void anEntryOfOthersThatIsMalformedTakesTheWholeHeaderWithIt() {
        assertThat(read(PARENT, "a=1,b\u00e9=2,c=3").next(LOG).headers())
                .containsEntry("tracestate", "securitylogger=" + LOG);
    }

    @Test
    void sendsNoMoreThanTheHeaderMayHold() {
        String many = IntStream.range(0, 100).mapToObj(i -> "k" + i + "=v").collect(Collectors.joining(","));

        String sent = requireNonNull(read(PARENT, many).next(LOG).headers().get("tracestate"));

        assertThat(sent.length()).isLessThanOrEqualTo(512);
        assertThat(sent.split(",")).hasSizeLessThanOrEqualTo(32).startsWith("securitylogger=" + LOG, "k0=v", "k1=v");
    }

    @Property
    void whateverComesWhatIsSentIsAHeader(@ForAll String state) {
        String sent = requireNonNull(read(PARENT, state).next(LOG).headers().get("tracestate"));

        assertThat(sent.chars().allMatch(c -> c >= ' ' && c <= '~')).isTrue();
        assertThat(sent).startsWith("securitylogger=" + LOG);
    }

    private static Trace read(String parent, String state) {
        return requireNonNull(Trace.of(parent, List.of(state)));
    }
}
