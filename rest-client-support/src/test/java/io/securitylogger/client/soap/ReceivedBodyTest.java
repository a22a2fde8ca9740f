package io.securitylogger.client.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceivedBodyTest {
    private static final byte[] ENVELOPE = "<Envelope/>".getBytes(UTF_8);

    private final KeptCall call = new KeptCall();

    @Test
    void endsWithTheLastAnnouncedByte() throws IOException {
        ReceivedBody body = new ReceivedBody(new ByteArrayInputStream(ENVELOPE), call, ENVELOPE.length);

        assertThat(body.readNBytes(ENVELOPE.length - 1)).hasSize(ENVELOPE.length - 1);
        assertThat(call.ends).isEmpty();
        assertThat(body.read()).isEqualTo('>');
        assertThat(call.ends).containsExactly("end");
        assertThat(call.copied()).isEqualTo("<Envelope/>");
    }

    @Test
    void endsWithTheStreamWhereNothingIsAnnounced() throws IOException {
        ReceivedBody body = new ReceivedBody(new ByteArrayInputStream(ENVELOPE), call, -1);

        assertThat(body.readAllBytes()).isEqualTo(ENVELOPE);
        assertThat(call.ends.get(0)).isEqualTo("end");
    }

    @Test
    void failsWhenTheStreamEndsTooEarly() throws IOException {
        ReceivedBody body = new ReceivedBody(new ByteArrayInputStream(ENVELOPE), call, 99);

        assertThat(body.readAllBytes()).isEqualTo(ENVELOPE);
        assertThat(call.ends.get(0)).isEqualTo("fail The answer ended after 11 of 99 bytes");
    }

    @Test
    void failsWithTheStream() throws IOException {
        InputStream broken = InputStream.nullInputStream();
        broken.close();

        assertThatThrownBy(() -> new ReceivedBody(broken, call, -1).read()).hasMessage("Stream closed");
        assertThat(call.ends).containsExactly("fail Stream closed");
    }

    @Test
    void closesWhatIsNotReadToItsEnd() throws IOException {
        try (ReceivedBody body = new ReceivedBody(new ByteArrayInputStream(ENVELOPE), call, 99)) {
            assertThat(body.read()).isEqualTo('<');
        }

        assertThat(call.ends).isEqualTo(List.of("close"));
    }

    @Test
    void copiesWhatIsSkipped() throws IOException {
        ReceivedBody body = new ReceivedBody(new ByteArrayInputStream(ENVELOPE), call, -1);

        assertThat(body.skip(5)).isEqualTo(5);
        assertThat(call.copied()).isEqualTo("<Enve");
    }
}
