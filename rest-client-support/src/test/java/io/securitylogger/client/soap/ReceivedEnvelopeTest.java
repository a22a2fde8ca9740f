package io.securitylogger.client.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securitylogger.client.KeptCall;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedEnvelopeTest {
    private static final byte[] ENVELOPE = "<Envelope/>".getBytes(UTF_8);

    private final KeptCall call = new KeptCall();

    @Test
    void endsWithTheLastAnnouncedByte() throws IOException {
        ReceivedEnvelope body = received(new ByteArrayInputStream(ENVELOPE), ENVELOPE.length);

        assertThat(body.readNBytes(ENVELOPE.length - 1)).hasSize(ENVELOPE.length - 1);
        assertThat(call.ends()).isEmpty();
        assertThat(body.read()).isEqualTo('>');
        assertThat(call.ends()).containsExactly("end");
        assertThat(call.copied()).isEqualTo("<Envelope/>");
    }

    @Test
    void endsWithTheStreamWhereNothingIsAnnounced() throws IOException {
        ReceivedEnvelope body = received(new ByteArrayInputStream(ENVELOPE), -1);

        assertThat(body.readAllBytes()).isEqualTo(ENVELOPE);
        assertThat(call.ends().get(0)).isEqualTo("end");
    }

    @Test
    void failsWhenTheStreamEndsTooEarly() throws IOException {
        ReceivedEnvelope body = received(new ByteArrayInputStream(ENVELOPE), 99);

        assertThat(body.readAllBytes()).isEqualTo(ENVELOPE);
        assertThat(call.ends().get(0)).isEqualTo("fail The answer ended after 11 of 99 bytes");
    }

    @Test
    void failsWithTheStream() throws IOException {
        InputStream broken = InputStream.nullInputStream();
        broken.close();

        assertThatThrownBy(() -> received(broken, -1).read()).hasMessage("Stream closed");
        assertThat(call.ends()).containsExactly("fail Stream closed");
    }

    @Test
    void closesWhatIsNotReadToItsEnd() throws IOException {
        try (ReceivedEnvelope body = received(new ByteArrayInputStream(ENVELOPE), 99)) {
            assertThat(body.read()).isEqualTo('<');
        }

        assertThat(call.ends()).isEqualTo(List.of("close"));
    }

    @Test
    void copiesWhatIsSkipped() throws IOException {
        ReceivedEnvelope body = received(new ByteArrayInputStream(ENVELOPE), -1);

        assertThat(body.skip(5)).isEqualTo(5);
        assertThat(call.copied()).isEqualTo("<Enve");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<Envelope>7</Envelope>", "<s:Envelope>7</s:Envelope>\r\n"})
    void endsWithEnvelopeOfUnknownLength(String envelope) throws IOException {
        byte[] bytes = envelope.getBytes(UTF_8);
        for (int first = 1; first < bytes.length; first++) {
            KeptCall split = new KeptCall();
            ReceivedEnvelope body =
                    new ReceivedEnvelope(new ByteArrayInputStream(bytes), split, -1, new EnvelopeEnd("text/xml"));
            assertThat(body.read(new byte[first])).isEqualTo(first);
            assertThat(split.ends()).isEmpty();
            assertThat(body.read(new byte[bytes.length - first])).isEqualTo(bytes.length - first);
            assertThat(split.ends()).as("after %s bytes", first).containsExactly("end");
        }
    }

    /** As CXF leaves an answer whose end comes late. */
    @ParameterizedTest
    @ValueSource(longs = {-1, 24})
    void readsAheadWhatFollowsTheSoapBody(long announced) throws IOException {
        InputStream late = new SequenceInputStream(
                new ByteArrayInputStream("<a:Body></a:Body></a:E".getBytes(UTF_8)),
                new ByteArrayInputStream((announced < 0 ? "nvelope>" : "nv").getBytes(UTF_8)));
        ReceivedEnvelope body = received(late, announced);

        assertThat(body.read(new byte[99])).isEqualTo(22);
        assertThat(call.ends()).containsExactly("end");
        assertThat(new String(body.readAllBytes(), UTF_8)).isEqualTo(announced < 0 ? "nvelope>" : "nv");
        assertThat(call.copied()).startsWith("<a:Body></a:Body></a:Env");
    }

    @Test
    void tellsOfAnEndThatBreaksOnlyWhenItIsReached() throws IOException {
        InputStream broken = InputStream.nullInputStream();
        broken.close();
        InputStream late = new SequenceInputStream(new ByteArrayInputStream("<Body></Body>".getBytes(UTF_8)), broken);
        ReceivedEnvelope body = received(late, 99);

        assertThat(body.read(new byte[99])).isEqualTo(13);
        assertThat(call.ends()).containsExactly("fail Stream closed");
        assertThatThrownBy(body::read).hasMessage("Stream closed");
    }

    @Test
    void goesOnBehindEnvelopeThatIsFollowedByMore() throws IOException {
        byte[] bytes = "<a><![CDATA[</Envelope>]]></a>".getBytes(UTF_8);
        ReceivedEnvelope body = received(new ByteArrayInputStream(bytes), -1);

        assertThat(body.read(new byte["<a><![CDATA[</Envelope>".length()])).isPositive();
        assertThat(call.ends()).isEmpty();
    }

    @Test
    void goesOnBehindEnvelopeWithAttachments() throws IOException {
        byte[] root = "--1\r\n\r\n<Envelope></Envelope>".getBytes(UTF_8);
        EnvelopeEnd end = new EnvelopeEnd("Multipart/Related; boundary=1");
        ReceivedEnvelope body = new ReceivedEnvelope(new ByteArrayInputStream(root), call, -1, end);

        assertThat(body.read(new byte[root.length])).isEqualTo(root.length);
        assertThat(call.ends()).isEmpty();
    }

    private ReceivedEnvelope received(InputStream body, long announced) {
        return new ReceivedEnvelope(body, call, announced, new EnvelopeEnd("text/xml"));
    }
}
