package io.securitylogger.client.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securitylogger.client.KeptCall;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedBodyTest {

    private final KeptCall call = new KeptCall();

    @Test
    void copiesWhatIsReadAndEndsAtItsEnd() throws IOException {
        try (ReceivedBody body = body("some text")) {
            assertThat((char) body.read()).isEqualTo('s');
            assertThat(call.copied()).isEqualTo("s");
            assertThat(new String(body.readAllBytes(), UTF_8)).isEqualTo("ome text");
        }

        assertThat(call.copied()).isEqualTo("some text");
        assertThat(call.ends()).startsWith("end").endsWith("close");
    }

    @Test
    void copiesOnceWhatIsReadAgain() throws IOException {
        try (ReceivedBody body = body("abcdef")) {
            body.mark(10);
            assertThat(body.readNBytes(3)).hasSize(3);
            body.reset();
            assertThat((char) body.read()).isEqualTo('a');
            assertThat(new String(body.readAllBytes(), UTF_8)).isEqualTo("bcdef");
        }

        assertThat(call.copied()).isEqualTo("abcdef");
    }

    @Test
    void copiesWhatIsSkipped() throws IOException {
        try (ReceivedBody body = body("abcdef")) {
            assertThat(body.skip(4)).isEqualTo(4);
        }

        assertThat(call.copied()).isEqualTo("abcd");
        assertThat(call.ends()).containsExactly("close");
    }

    @Test
    void failsWithTheExceptionThatTheApplicationGets() {
        ReceivedBody body = new ReceivedBody(new BrokenStream(), call, -1);

        assertThatThrownBy(body::read).isInstanceOf(IOException.class).hasMessage("broken off");
        assertThat(call.ends()).containsExactly("fail broken off");
    }

    @Test
    void endsWithTheLastAnnouncedByte() throws IOException {
        InputStream text = new ByteArrayInputStream("text".getBytes(UTF_8));
        try (ReceivedBody body = new ReceivedBody(text, call, 4)) {
            assertThat(body.readNBytes(3)).hasSize(3);
            assertThat(call.ends()).isEmpty();
            assertThat((char) body.read()).isEqualTo('t');
            assertThat(call.ends()).containsExactly("end");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1, 3, 4, 5, 9000})
    void handsOnAllBytesWhateverLengthWasAnnounced(long announced) throws IOException {
        InputStream text = new ByteArrayInputStream("text".getBytes(UTF_8));
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (ReceivedBody body = new ReceivedBody(text, call, announced)) {
            assertThat(body.transferTo(target)).isEqualTo(4);
        }

        assertThat(target.toString(UTF_8)).isEqualTo("text");
        assertThat(call.copied()).isEqualTo("text");
    }

    @Test
    void failsWhenFewerBytesComeThanWereAnnounced() throws IOException {
        InputStream half = new ByteArrayInputStream("half".getBytes(UTF_8));
        try (ReceivedBody body = new ReceivedBody(half, call, 8)) {
            assertThat(body.readAllBytes()).hasSize(4);
        }

        assertThat(call.ends()).startsWith("fail The body ended after 4 of 8 bytes");
    }

    @Test
    void isNoFailureWhenThisSideClosesUnderAReader() throws IOException {
        ReceivedBody body = new ReceivedBody(new BrokenStream(), call, -1);
        body.close();

        assertThatThrownBy(body::read).hasMessage("broken off");
        assertThat(call.ends()).containsOnly("close");
    }

    @Test
    void doesNotEndWhenAFinalizerClosesWhatWasLost() throws Exception {
        new Lost(body("abc")).use();

        for (int round = 0; round < 500 && !Lost.closed; round++) {
            System.gc();
            Thread.onSpinWait();
        }
        assertThat(Lost.closed).isTrue();
        assertThat(call.ends()).isEmpty();
    }

    private ReceivedBody body(String text) {
        return new ReceivedBody(new ByteArrayInputStream(text.getBytes(UTF_8)), call, -1);
    }

    private static final class BrokenStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("broken off");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException("broken off");
        }
    }

    /** As RESTEasy's response. */
    private static final class Lost {
        static volatile boolean closed;
        private final ReceivedBody body;

        Lost(ReceivedBody body) {
            this.body = body;
        }

        void use() {}

        @Override
        @SuppressWarnings({"deprecation", "removal", "Finalize", "Finalizer"})
        protected void finalize() throws Throwable {
            body.close();
            closed = true;
        }
    }
}
