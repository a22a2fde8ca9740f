package io.securitylogger.client.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.HttpExchange;
import io.securitylogger.HttpExchange.Body;
import io.securitylogger.LogData;
import io.securitylogger.LogScope;
import io.securitylogger.LogState;
import io.securitylogger.ObjectRef;
import io.securitylogger.OutputRequestLog;
import io.securitylogger.SecurityLog;
import io.securitylogger.client.Logbook;
import io.securitylogger.client.Peer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class HttpClientLogTest {

    private static final String JSON = "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 9\r\n"
            + "Set-Cookie: session=secret\r\n\r\n{\"id\": 1}";

    @RegisterExtension
    final Logbook logbook = Logbook.open();

    private final HttpClient client = SecurityLogHttpClient.wrap(HttpClient.newHttpClient());

    @Test
    void aCallIsLoggedBeforeSendReturns() throws Exception {
        try (Peer peer = Peer.answering(JSON)) {
            HttpResponse<String> response = client.send(order(peer), BodyHandlers.ofString());

            assertThat(response.body()).isEqualTo("{\"id\": 1}");
            assertThat(logbook.endedUntilNow()).hasSize(1);
            OutputRequestLog log = logbook.ended();
            assertThat(log.state()).isEqualTo(LogState.INFO);
            assertThat(log.http().request().path()).isEqualTo("/orders");
            assertThat(log.http().request().headers())
                    .containsEntry("authorization", List.of("[Filtered]"))
                    .containsEntry("content-type", List.of("application/json"));
            assertThat(log.http().request().body()).isEqualTo(new Body("{\"password\": \"[Filtered]\"}", 22L));
            assertThat(response(log).code()).isEqualTo(201);
            assertThat(response(log).headers()).containsEntry("content-length", List.of("9"));
            assertThat(response(log).body()).isEqualTo(new Body("{\"id\": 1}", 9L));
        }
    }

    @Test
    void anAsynchronousCallIsLogged() throws Exception {
        try (Peer peer = Peer.answering(JSON)) {
            HttpResponse<String> response = client.sendAsync(order(peer), BodyHandlers.ofString())
                    .thenApply(answer -> answer)
                    .get(20, TimeUnit.SECONDS);

            assertThat(response.statusCode()).isEqualTo(201);
            assertThat(response(logbook.ended()).body().text()).isEqualTo("{\"id\": 1}");
            assertThat(logbook.begun()).hasSize(1);
        }
    }

    @Test
    void aCallTakesWhatTheScopeHas() throws Exception {
        try (Peer peer = Peer.answering(JSON)) {
            try (LogScope scope =
                    SecurityLog.current().with(LogData.slug("order").relate(ObjectRef.of("Order", 1)))) {
                client.send(order(peer), BodyHandlers.discarding());
            }

            OutputRequestLog log = logbook.ended();
            assertThat(log.fields().slug()).isEqualTo("order");
            assertThat(log.fields().relatedObjects()).containsExactly(ObjectRef.of("Order", 1));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | HTTP/1.1 204 No Content\\r\\n\\r\\n | 204 | 0",
                "GET | HTTP/1.1 304 Not Modified\\r\\nContent-Length: 7\\r\\n\\r\\n | 304 | 0",
                "HEAD | HTTP/1.1 200 OK\\r\\nContent-Length: 7\\r\\n\\r\\n | 200 | 0",
                "GET | HTTP/1.1 200 OK\\r\\nContent-Length: 0\\r\\n\\r\\n | 200 | 0",
                "GET | HTTP/1.1 103 Early Hints\\r\\nLink: x\\r\\n\\r\\nHTTP/1.1 200 OK\\r\\nContent-Length: 2\\r\\n\\r\\nok | 200 | 2",
                "GET | HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n3\\r\\nabc\\r\\n2\\r\\nde\\r\\n0\\r\\n\\r\\n | 200 | 5",
                "GET | HTTP/1.1 200 OK\\r\\nConnection: close\\r\\n\\r\\nuntil the end | 200 | 13",
            })
    void sizesAreTrue(String method, String answer, int status, long size) throws Exception {
        try (Peer peer = Peer.answering(answer.replace("\\r\\n", "\r\n"))) {
            HttpRequest request = HttpRequest.newBuilder(peer.uri("/"))
                    .method(method, BodyPublishers.noBody())
                    .build();
            client.send(request, BodyHandlers.ofByteArray());

            HttpExchange.Response response = response(logbook.ended());
            assertThat(response.code()).isEqualTo(status);
            assertThat(response.body().sizeBytes()).isEqualTo(size);
        }
    }

    @Test
    void largeBodiesAreBoundedInTheLogAndWholeInTheApplication() throws Exception {
        String large = "0123456789".repeat(500_000);
        try (Peer peer = Peer.answering(
                "HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nContent-Length: 5000000\r\n\r\n" + large)) {
            HttpRequest request = HttpRequest.newBuilder(peer.uri("/large"))
                    .header("Content-Type", "text/csv")
                    .POST(BodyPublishers.ofString("x".repeat(10_000)))
                    .build();

            assertThat(client.send(request, BodyHandlers.ofString()).body()).isEqualTo(large);

            OutputRequestLog log = logbook.ended();
            assertThat(response(log).body().text()).hasSize(1000);
            assertThat(response(log).body().sizeBytes()).isEqualTo(5_000_000);
            assertThat(log.http().request().body().text()).hasSize(1000);
            assertThat(log.http().request().body().sizeBytes()).isEqualTo(10_000);
        }
    }

    @Test
    void hostileHeadersOfThePeerAreLoggedMasked() throws Exception {
        try (Peer peer =
                Peer.answering("HTTP/1.1 200 OK\r\nX-Odd: a\u00e9\tb\r\nX-Access-Token: secret\r\nx-odd: second\r\n"
                        + "Content-Type: nonsense;;charset=nothing\r\nContent-Length: 1\r\n\r\nx")) {
            client.send(HttpRequest.newBuilder(peer.uri("/")).build(), BodyHandlers.ofString());

            assertThat(response(logbook.ended()).headers())
                    .containsEntry("x-access-token", List.of("[Filtered]"))
                    .hasEntrySatisfying(
                            "x-odd", values -> assertThat(values).hasSize(2).contains("second"));
        }
    }

    @Test
    void redirectsAreOneCall() throws Exception {
        try (Peer peer = Peer.answering((connection, request) -> Peer.write(
                connection,
                request.startsWith("GET /first")
                        ? "HTTP/1.1 302 Found\r\nLocation: /second\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                        : "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"))) {
            HttpClient following = SecurityLogHttpClient.wrap(HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.ALWAYS)
                    .build());

            HttpResponse<String> answer =
                    following.send(HttpRequest.newBuilder(peer.uri("/first")).build(), BodyHandlers.ofString());

            assertThat(answer.body()).isEqualTo("ok");
            assertThat(response(logbook.ended()).code()).isEqualTo(200);
            assertThat(logbook.endedUntilNow()).isEmpty();
        }
    }

    @Test
    void wrappingTwiceLogsOnce() throws Exception {
        try (Peer peer = Peer.answering(JSON)) {
            SecurityLogHttpClient.wrap(client).send(order(peer), BodyHandlers.discarding());
        }
        assertThat(logbook.begun()).hasSize(1);
    }

    static HttpRequest order(Peer peer) throws IOException {
        return HttpRequest.newBuilder(peer.uri("/orders"))
                .header("Authorization", "Bearer secret")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"password\": \"secret\"}"))
                .build();
    }

    static HttpExchange.Response response(OutputRequestLog log) {
        return requireNonNull(log.http().response());
    }
}
