package io.securitylogger.client.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securitylogger.LogState;
import io.securitylogger.OutputRequestLog;
import io.securitylogger.client.Logbook;
import io.securitylogger.client.Peer;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(90)
class HttpClientStreamTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nConnection: close\r\n\r\n";
    private static final int LARGE = 20_000_000;

    @RegisterExtension
    final Logbook logbook = Logbook.open();

    private final HttpClient client = SecurityLogHttpClient.wrap(HttpClient.newHttpClient());

    @Test
    void anInputStreamHasItsFirstBytesBeforeTheLastAreSent() throws Exception {
        CountDownLatch firstRead = new CountDownLatch(1);
        try (Peer peer = inTwoParts(firstRead)) {
            HttpResponse<InputStream> response = client.send(get(peer), BodyHandlers.ofInputStream());
            byte[] first = response.body().readNBytes(6);
            assertThat(new String(first, UTF_8)).isEqualTo("first\n");
            assertThat(logbook.endedUntilNow()).isEmpty();
            firstRead.countDown();

            assertThat(new String(response.body().readAllBytes(), UTF_8)).isEqualTo("second\n");
            assertThat(HttpClientLogTest.response(logbook.ended()).body().text())
                    .isEqualTo("first\nsecond\n");
        }
    }

    @Test
    void linesStream() throws Exception {
        CountDownLatch firstRead = new CountDownLatch(1);
        try (Peer peer = inTwoParts(firstRead)) {
            HttpResponse<Stream<String>> response = client.send(get(peer), BodyHandlers.ofLines());
            try (Stream<String> lines = response.body()) {
                Iterator<String> each = lines.iterator();
                assertThat(each.next()).isEqualTo("first");
                firstRead.countDown();
                assertThat(each.next()).isEqualTo("second");
                assertThat(each.hasNext()).isFalse();
            }
            assertThat(logbook.ended().state()).isEqualTo(LogState.INFO);
        }
    }

    @Test
    void aPublisherStreams() throws Exception {
        CountDownLatch firstRead = new CountDownLatch(1);
        try (Peer peer = inTwoParts(firstRead)) {
            HttpResponse<Publisher<List<ByteBuffer>>> response = client.send(get(peer), BodyHandlers.ofPublisher());
            firstRead.countDown();
            HttpResponse.BodySubscriber<String> text = BodySubscribers.ofString(UTF_8);
            response.body().subscribe(text);

            assertThat(text.getBody().toCompletableFuture().get(20, TimeUnit.SECONDS))
                    .isEqualTo("first\nsecond\n");
            assertThat(logbook.ended().state()).isEqualTo(LogState.INFO);
        }
    }

    @Test
    void aBodyThatIsClosedEarlyEndsByItsStatus() throws Exception {
        try (Peer peer = large()) {
            try (InputStream body =
                    client.send(get(peer), BodyHandlers.ofInputStream()).body()) {
                assertThat(body.readNBytes(10)).hasSize(10);
            }
            OutputRequestLog log = logbook.ended();
            assertThat(log.state()).isEqualTo(LogState.INFO);
            assertThat(HttpClientLogTest.response(log).body().sizeBytes()).isEqualTo(LARGE);
        }
    }

    @Test
    void aBodyThatBreaksOffWhileItIsReadIsAnError() throws Exception {
        CountDownLatch firstRead = new CountDownLatch(1);
        try (Peer peer = Peer.answering((connection, request) -> {
            Peer.write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nfirst\n");
            firstRead.await(20, TimeUnit.SECONDS);
        })) {
            InputStream body =
                    client.send(get(peer), BodyHandlers.ofInputStream()).body();
            assertThat(body.readNBytes(6)).hasSize(6);
            firstRead.countDown();

            assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
            OutputRequestLog log = logbook.ended();
            assertThat(log.state()).isEqualTo(LogState.ERROR);
            assertThat(log.fields().errorMessage()).contains("IOException");
        }
    }

    @Test
    void anInputStreamThatIsLostIsAnError() throws Exception {
        lost(BodyHandlers.ofInputStream());
    }

    @Test
    void linesThatAreLostAreAnError() throws Exception {
        lost(BodyHandlers.ofLines());
    }

    @Test
    void aPublisherThatIsLostIsAnError() throws Exception {
        lost(BodyHandlers.ofPublisher());
    }

    private void lost(BodyHandler<?> handler) throws Exception {
        try (Peer peer = large()) {
            client.send(get(peer), handler);
            for (int attempt = 0; !logbook.hasEndedWithin(100) && attempt < 200; attempt++) {
                System.gc();
            }
            assertThat(logbook.ended().fields().errorMessage()).contains("neither read to its end nor closed");
        }
    }

    @Test
    void aBodyThatSomeoneStillHoldsIsNotLost() throws Exception {
        try (Peer peer = large()) {
            InputStream body =
                    client.send(get(peer), BodyHandlers.ofInputStream()).body();
            Iterator<String> lines =
                    client.send(get(peer), BodyHandlers.ofLines()).body().iterator();
            for (int attempt = 0; attempt < 5; attempt++) {
                System.gc();
            }
            assertThat(body.readAllBytes()).hasSize(LARGE);
            assertThat(lines.next()).hasSize(9);
            assertThat(logbook.ended().state()).isEqualTo(LogState.INFO);
        }
    }

    private static Peer inTwoParts(CountDownLatch firstRead) throws IOException {
        return Peer.answering((connection, request) -> {
            Peer.write(connection, HEAD + "first\n");
            firstRead.await(20, TimeUnit.SECONDS);
            Peer.write(connection, "second\n");
        });
    }

    private static Peer large() throws IOException {
        String tenThousand = "123456789\n".repeat(1000);
        return Peer.answering((connection, request) -> {
            Peer.write(connection, "HTTP/1.1 200 OK\r\nContent-Length: " + LARGE + "\r\n\r\n");
            for (int sent = 0; sent < LARGE; sent += 10_000) {
                Peer.write(connection, tenThousand);
            }
        });
    }

    private static HttpRequest get(Peer peer) {
        return HttpRequest.newBuilder(peer.uri("/stream")).build();
    }
}
