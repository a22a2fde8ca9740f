package io.securitylogger.client.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.LogData;
import io.securitylogger.ObjectRef;
import io.securitylogger.client.KeptCall;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoapCallTest {
    private final KeptCall kept = new KeptCall();

    @ParameterizedTest
    @ValueSource(strings = {"jms:jndi:queue", "local://tax", "no address", "/tax"})
    void leavesAloneWhatIsNotHttp(String address) {
        assertThat(begin(address)).isNull();
    }

    @Test
    void sendsTraceWithoutChangingTheHeadersOfTheApplication() {
        Map<String, List<String>> own = new HashMap<>(Map.of("A", List.of("b"), "TraceParent", List.of("mine")));

        assertThat(logged().withTrace(own))
                .containsOnlyKeys("A", "traceparent")
                .containsEntry("traceparent", List.of("trace"));
        assertThat(own).containsOnlyKeys("A", "TraceParent");
    }

    @Test
    void asksForHeadersWithTheFirstByte() throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        Map<String, List<String>> headers = new HashMap<>();
        try (OutputStream body = logged().sent(sent, () -> headers)) {
            headers.put("Content-Type", List.of("text/xml"));
            body.write("<Envelope/>".getBytes(UTF_8));
        }

        assertThat(sent.toString(UTF_8)).isEqualTo("<Envelope/>").isEqualTo(kept.copied());
        assertThat(kept.requestHeaders()).containsExactly(Map.of("Content-Type", List.of("text/xml")));
    }

    @Test
    void readsTheAnnouncedSizeWhateverTheCaseOfItsName() throws IOException {
        Map<@Nullable String, List<String>> headers = new HashMap<>();
        headers.put(null, List.of("HTTP/1.1 200 OK"));
        headers.put("content-LENGTH", List.of("3"));

        assertThat(logged().received(new ByteArrayInputStream(new byte[] {1, 2, 3}), headers)
                        .readNBytes(3))
                .hasSize(3);
        assertThat(kept.ends().get(0)).isEqualTo("end");
    }

    @Test
    void watchesTheAnswerThatTheApplicationMayLose() {
        InputStream body = logged().received(InputStream.nullInputStream(), Map.of());

        assertThat(kept.watched()).containsExactly(body);
    }

    @Test
    void findsOurFeatureAmongOthers() {
        LogData data = LogData.slug("tax").relate(ObjectRef.of("Order", 1));

        assertThat(SecurityLogFeature.dataIn(List.of("other", new SecurityLogFeature("tax", ObjectRef.of("Order", 1)))))
                .isEqualTo(data);
        assertThat(SecurityLogFeature.dataIn(List.of())).isEqualTo(LogData.NONE);
    }

    private SoapCall logged() {
        SoapCall call = begin("HTTP://h/tax");
        if (call == null) {
            throw new AssertionError();
        }
        return call;
    }

    private @Nullable SoapCall begin(String address) {
        return SoapCall.begin(address, Map.of(), LogData.NONE, request -> kept);
    }
}
