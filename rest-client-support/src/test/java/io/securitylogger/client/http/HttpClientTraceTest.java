package io.securitylogger.client.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.OutputRequestLog;
import io.securitylogger.client.Logbook;
import io.securitylogger.client.Peer;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class HttpClientTraceTest {

    @RegisterExtension
    final Logbook logbook = Logbook.beginningTraces();

    @Test
    void theTraceAndTheIdOfTheLogAreSentAndNothingElseChanges() throws Exception {
        HttpClient plain = HttpClient.newHttpClient();
        try (Peer peer = Peer.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")) {
            plain.send(HttpClientLogTest.order(peer), BodyHandlers.discarding());
            SecurityLogHttpClient.wrap(plain).send(HttpClientLogTest.order(peer), BodyHandlers.discarding());

            OutputRequestLog log = logbook.ended();
            List<String> expected = peer.received().lines().toList();
            List<String> sent = peer.received().lines().toList();
            assertThat(sent).containsAll(expected);
            assertThat(sent.stream().filter(line -> !expected.contains(line)))
                    .containsExactlyInAnyOrder(
                            "traceparent: 00-" + requireNonNull(log.trace()).traceId() + "-"
                                    + requireNonNull(log.trace()).spanId() + "-00",
                            "tracestate: securitylogger=" + log.fields().id());
        }
    }
}
