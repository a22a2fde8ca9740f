package io.securitylogger.client.testing;

import static io.securitylogger.testing.SecurityLogAssertions.assertNoSecrets;
import static io.securitylogger.testing.SecurityLogAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.securitylogger.LogData;
import io.securitylogger.LogPhase;
import io.securitylogger.LogScope;
import io.securitylogger.LogState;
import io.securitylogger.ObjectRef;
import io.securitylogger.SecurityLog;
import io.securitylogger.client.http.SecurityLogHttpClient;
import io.securitylogger.testing.CaptureSecurityLogs;
import io.securitylogger.testing.CapturedLogs;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.ExplicitParamInjection;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Without a server: a CDI container alone, in which the capture starts the engine. */
@EnableWeld
@ExplicitParamInjection // or Weld takes the parameter for its own
@CaptureSecurityLogs
class CaptureWithWeldTest {

    private static final ObjectRef ORDER = ObjectRef.of("Order", 1);

    @WeldSetup
    WeldInitiator container = WeldInitiator.of(new Weld());

    @Inject
    SecurityLog log;

    private final HttpClient client = SecurityLogHttpClient.wrap(HttpClient.newHttpClient());
    private HttpServer peer;

    @BeforeEach
    void startPeer() throws IOException {
        peer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        peer.createContext("/", exchange -> {
            byte[] answer = "{\"token\":\"canary\",\"ok\":true}".getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(201, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        peer.start();
    }

    @AfterEach
    void stopPeer() {
        peer.stop(0);
    }

    @RepeatedTest(2)
    void capturesCalls(CapturedLogs logs) throws Exception {
        try (LogScope scope = log.with(LogData.slug("payment").relate(ORDER))) {
            call("/charge?token=canary");
        }

        logs.awaitFinished(1);
        assertThat(logs).outputRequests().hasSize(1);
        assertThat(logs).outputRequests(LogPhase.STARTED).hasSize(1);
        assertThat(logs).inputRequests().isEmpty();
        assertThat(logs.outputRequests().get(0))
                .hasMethod("GET")
                .hasPath("/charge")
                .hasResponseCode(201)
                .hasState(LogState.INFO)
                .hasSlug("payment")
                .isRelatedTo(ORDER);
        assertNoSecrets(logs, "canary");
    }

    @Test
    void aClosedCaptureHearsNothing(CapturedLogs logs) throws Exception {
        CapturedLogs ended = CapturedLogs.capture();
        ended.close();

        call("/");

        logs.awaitFinished(1);
        assertThat(ended.events()).isEmpty();
    }

    private void call(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + peer.getAddress().getPort() + path);
        assertThat(client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                        .body())
                .contains("canary");
    }
}
