package io.securitylogger.client.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class ReceivedBodyTest {

    private final Journal journal = new Journal();

    @Test
    void copiesWhatIsReadAndEndsAtItsEnd() throws IOException {
        try (ReceivedBody body = body("some text")) {
            assertThat((char) body.read()).isEqualTo('s');
            assertThat(journal.copied()).isEqualTo("s");
            assertThat(new String(body.readAllBytes(), UTF_8)).isEqualTo("ome text");
        }

        assertThat(journal.copied()).isEqualTo("some text");
        assertThat(journal.ends).startsWith("end").endsWith("close");
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

        assertThat(journal.copied()).isEqualTo("abcdef");
    }

    @Test
    void copiesWhatIsSkipped() throws IOException {
        try (ReceivedBody body = body("abcdef")) {
            assertThat(body.skip(4)).isEqualTo(4);
        }

        assertThat(journal.copied()).isEqualTo("abcd");
        assertThat(journal.ends).containsExactly("close");
    }

    @Test
    void failsWithTheExceptionThatTheApplicationGets() {
        ReceivedBody body = new ReceivedBody(new BrokenStream(), journal, -1);

        assertThatThrownBy(body::read).isInstanceOf(IOException.class).hasMessage("broken off");
        assertThat(journal.ends).containsExactly("fail broken off");
    }

    @Test
    void failsWhenFewerBytesComeThanWereAnnounced() throws IOException {
        InputStream half = new ByteArrayInputStream("half".getBytes(UTF_8));
        try (ReceivedBody body = new ReceivedBody(half, journal, 8)) {
            assertThat(body.readAllBytes()).hasSize(4);
        }

        assertThat(journal.ends).startsWith("fail The body ended after 4 of 8 bytes");
    }

    @Test
    void isNoFailureWhenThisSideClosesUnderAReader() throws IOException {
        ReceivedBody body = new ReceivedBody(new BrokenStream(), journal, -1);
        body.close();

        assertThatThrownBy(body::read).hasMessage("broken off");
        assertThat(journal.ends).containsOnly("close");
    }

    @Test
    void doesNotEndWhenAFinalizerClosesWhatWasLost() throws Exception {
        new Lost(body("abc")).use();

        for (int round = 0; round < 500 && !Lost.closed; round++) {
            System.gc();
            Thread.onSpinWait();
        }
        assertThat(Lost.closed).isTrue();
        assertThat(journal.ends).isEmpty();
    }

    private ReceivedBody body(String text) {
        return new ReceivedBody(new ByteArrayInputStream(text.getBytes(UTF_8)), journal, -1);
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
