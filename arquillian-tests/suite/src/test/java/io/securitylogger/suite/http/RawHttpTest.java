package io.securitylogger.suite.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RawHttpTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    @SuppressWarnings("NullAway.Init")
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void keepsOrderAndSpellingOfHeaders() throws Exception {
        RawResponse response = answer("HTTP/1.1 200 Fine\r\nx-B: 2\r\nX-a:1 \r\nx-B: 3\r\nContent-Length: 2\r\n\r\nok");

        assertThat(response.statusLine()).isEqualTo("HTTP/1.1 200 Fine");
        assertThat(response.headers())
                .containsExactly(
                        new RawHeader("x-B", "2"),
                        new RawHeader("X-a", "1"),
                        new RawHeader("x-B", "3"),
                        new RawHeader("Content-Length", "2"));
        assertThat(response.text()).isEqualTo("ok");
        assertThat(response.complete()).isTrue();
    }

    @Test
    void joinsChunks() throws Exception {
        RawResponse response = answer(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n");

        assertThat(response.octets()).isEqualTo("abc0123456789");
        assertThat(response.complete()).isTrue();
    }

    @Test
    void marksBodyThatEndsBeforeItsLastChunkAsIncomplete() throws Exception {
        assertThat(answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n")
                        .complete())
                .isFalse();
    }

    @Test
    void marksBodyShorterThanAnnouncedAsIncomplete() throws Exception {
        assertThat(answer("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab").complete())
                .isFalse();
    }

    @Test
    void readsToTheEndWithoutFraming() throws Exception {
        assertThat(answer("HTTP/1.1 200 OK\r\n\r\nall of it").octets()).isEqualTo("all of it");
    }

    @Test
    void expectsNoBodyWithNoContent() throws Exception {
        assertThat(answer("HTTP/1.1 204 No Content\r\n\r\n").octets()).isEmpty();
    }

    @Test
    void sendsExactlyTheGivenBytesInPackets() throws Exception {
        CompletableFuture<byte[]> received =
                serve(socket -> socket.getInputStream().readAllBytes());
        try (RawHttp client = RawHttp.connect(address(), TIMEOUT)) {
            client.sendSlowly("0123456789".getBytes(ISO_8859_1), 3, Duration.ofMillis(1))
                    .endInput();
            assertThat(received.get(10, TimeUnit.SECONDS)).isEqualTo("0123456789".getBytes(ISO_8859_1));
        }
    }

    @Test
    void receivesAnswerAfterHalfClose() throws Exception {
        CompletableFuture<Integer> received = serve(socket -> {
            int length = socket.getInputStream().readAllBytes().length;
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(ISO_8859_1));
            return length;
        });
        try (RawHttp client = RawHttp.connect(address(), TIMEOUT)) {
            assertThat(client.send("half").endInput().receive().status()).isEqualTo(200);
            assertThat(received.get(10, TimeUnit.SECONDS)).isEqualTo(4);
        }
    }

    @Test
    void hangsUpWithReset() throws Exception {
        CompletableFuture<Throwable> failure = serve(socket -> {
            try {
                socket.getInputStream().readAllBytes();
                return new AssertionError("no reset");
            } catch (SocketException reset) {
                return reset;
            }
        });
        try (RawHttp client = RawHttp.connect(address(), TIMEOUT)) {
            client.send("half").hangUp();
            assertThat(failure.get(10, TimeUnit.SECONDS)).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void readsStreamUpToMarker() throws Exception {
        CompletableFuture<Integer> done = serve(socket -> {
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\ndata: one\n\ndata: two\n\n".getBytes(ISO_8859_1));
            return socket.getInputStream().read();
        });
        try (RawHttp client = RawHttp.connect(address(), TIMEOUT)) {
            assertThat(client.receiveUntil("one\n\n")).endsWith("data: one\n\n");
            assertThat(client.receiveUntil("\n\n")).isEqualTo("data: two\n\n");
        }
        assertThat(done.get(10, TimeUnit.SECONDS)).isEqualTo(-1);
    }

    @Test
    void givesUpOnSilentServer() throws Exception {
        try (RawHttp client = RawHttp.connect(address(), Duration.ofMillis(50))) {
            assertThatThrownBy(client::receive).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private RawResponse answer(String bytes) throws Exception {
        CompletableFuture<Integer> sent = serve(socket -> {
            socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
            return bytes.length();
        });
        try (RawHttp client = RawHttp.connect(address(), TIMEOUT)) {
            RawResponse response = client.receive();
            assertThat(sent.get(10, TimeUnit.SECONDS)).isEqualTo(bytes.length());
            return response;
        }
    }

    private URI address() {
        return URI.create("http://" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort());
    }

    private <T> CompletableFuture<T> serve(Conversation<T> conversation) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket socket = server.accept()) {
                return conversation.with(socket);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private interface Conversation<T> {
        T with(Socket socket) throws IOException;
    }
}
