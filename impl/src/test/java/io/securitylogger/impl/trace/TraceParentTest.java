package io.securitylogger.impl.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.TraceContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    @ParameterizedTest
    @ValueSource(strings = {"00-" + TRACE + "-" + SPAN + "-01", "cc-" + TRACE + "-" + SPAN + "-00-what-comes"})
    void readsTheIds(String header) {
        assertThat(TraceParent.parse(header)).isEqualTo(new TraceContext(TRACE, SPAN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-" + TRACE + "-" + SPAN,
                "00-" + TRACE + "-" + SPAN + "-01-more",
                "ff-" + TRACE + "-" + SPAN + "-01",
                "00-00000000000000000000000000000000-" + SPAN + "-01",
                "00-" + TRACE + "-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-" + SPAN + "-01",
                "cc-" + TRACE + "-" + SPAN + "-01more",
            })
    void refusesWhatIsNotValid(String header) {
        assertThat(TraceParent.parse(header)).isNull();
    }

    @Test
    void absentHeaderIsNoContext() {
        assertThat(TraceParent.parse(null)).isNull();
    }

    @Property
    void neverFails(@ForAll String header) {
        TraceContext context = TraceParent.parse(header);
        assertThat(context == null || header.contains(context.traceId())).isTrue();
    }
}
