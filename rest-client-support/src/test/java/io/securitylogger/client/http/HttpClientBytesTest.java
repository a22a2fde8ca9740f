package io.securitylogger.client.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.client.Logbook;
import io.securitylogger.client.Peer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the peer gets is the same with and without us. */
@Timeout(60)
class HttpClientBytesTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";
    private static final byte[] RANDOM = random(300_000);

    @RegisterExtension
    final Logbook logbook = Logbook.open();

    private final HttpClient plain = HttpClient.newHttpClient();
    private final HttpClient client = SecurityLogHttpClient.wrap(plain);

    static Stream<BodyPublisher> bodies() {
        return Stream.of(
                BodyPublishers.noBody(),
                BodyPublishers.ofString("text \u00e9 \ud83d\ude00"),
                BodyPublishers.ofByteArray(RANDOM),
                BodyPublishers.ofInputStream(HttpClientBytesTest::stream),
                BodyPublishers.concat(BodyPublishers.ofString("a"), BodyPublishers.ofByteArray(RANDOM, 5, 10)),
                BodyPublishers.ofByteArrays(List.of("chunk 1".getBytes(UTF_8), "chunk 2".getBytes(UTF_8))),
                BodyPublishers.fromPublisher(BodyPublishers.ofString("unsized")),
                BodyPublishers.fromPublisher(BodyPublishers.ofString("sized"), 5));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void everyByteIsTheSame(BodyPublisher body) throws Exception {
        for (HttpClient.Version version : HttpClient.Version.values()) {
            try (Peer peer = Peer.answering(OK)) {
                HttpRequest request = HttpRequest.newBuilder(peer.uri("/path%20x?q=%C3%A9&token=secret"))
                        .version(version)
                        .header("X-Several", "one")
                        .header("x-several", "two")
                        .header("Authorization", "Basic c2VjcmV0")
                        .method("PATCH", body)
                        .build();

                HttpResponse<String> expected = plain.send(request, BodyHandlers.ofString());
                HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
                HttpResponse<String> later =
                        client.sendAsync(request, BodyHandlers.ofString()).get(20, TimeUnit.SECONDS);

                assertThat(List.of(peer.received(), peer.received())).containsOnly(peer.received());
                assertThat(response.headers()).isEqualTo(expected.headers()).isEqualTo(later.headers());
                assertThat(response.request()).isEqualTo(expected.request());
                assertThat(response.body()).isEqualTo(expected.body()).isEqualTo(later.body());
            }
        }
    }

    @Test
    void aRequestThatWaitsForLeaveToContinueDoesSo() throws Exception {
        try (Peer peer = Peer.answering(OK)) {
            HttpRequest request = HttpRequest.newBuilder(peer.uri("/"))
                    .expectContinue(true)
                    .timeout(Duration.ofSeconds(20))
                    .POST(BodyPublishers.ofString("body"))
                    .build();
            plain.send(request, BodyHandlers.ofString());
            client.send(request, BodyHandlers.ofString());

            assertThat(peer.received()).isEqualTo(peer.received());
            assertThat(logbook.ended().http().request().body().sizeBytes()).isEqualTo(4);
        }
    }

    @Test
    void theSettingsOfTheClientShowThrough() {
        assertThat(client.version()).isEqualTo(plain.version());
        assertThat(client.followRedirects()).isEqualTo(plain.followRedirects());
        assertThat(client.connectTimeout()).isEqualTo(plain.connectTimeout());
        assertThat(client.executor()).isEqualTo(plain.executor());
        assertThat(client.sslContext()).isSameAs(plain.sslContext());
        assertThat(client.cookieHandler()).isEqualTo(plain.cookieHandler());
    }

    private static InputStream stream() {
        return new ByteArrayInputStream(RANDOM);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
