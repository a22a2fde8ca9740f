package io.securitylogger.suite.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.peer.Peer;
import io.securitylogger.suite.peer.ReceivedCall;
import io.securitylogger.suite.peer.Targets;
import io.securitylogger.suite.server.ServerUnderTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class SoapIT {
    private static final Database LOGS = PostgreSql.newDatabase();
    private static final Duration TIMEOUT = Duration.ofSeconds(40);

    private static final Peer PEER = Peer.start();
    private static final CallLogs CALLS = new CallLogs(LOGS);

    @Deployment(name = SoapApps.PEER, testable = false, order = 1)
    public static WebArchive peerApplication() {
        return SoapApps.peer().war();
    }

    @Deployment(name = SoapApps.CALLER, testable = false, order = 2)
    public static WebArchive caller() throws ClassNotFoundException {
        return SoapApps.storing(SoapApps.calling(SoapApps.CALLER), LOGS).loggedWar();
    }

    @Deployment(name = SoapApps.BARE, testable = false, order = 3)
    public static WebArchive bare() throws ClassNotFoundException {
        return SoapApps.calling(SoapApps.BARE).war();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "port",
                "injected-port",
                "injected-service",
                "dispatch",
                "polling",
                "callback",
            })
    void logsCallOfRealServiceBelowTheRequestThatMadeIt(String way) throws Exception {
        String mark = "real-" + way;

        assertThat(ask(SoapApps.CALLER, way, service(), "&mark=" + mark)).contains("20 for Spain");

        Map<String, @Nullable String> log = CALLS.ofCaller(mark);
        assertThat(log)
                .containsEntry("state", "INFO")
                .containsEntry("method", "POST")
                .containsEntry("host", "127.0.0.1:" + ServerUnderTest.httpPort())
                .containsEntry("path", "/soap-peer/TaxService")
                .containsEntry("response_code", "200")
                .containsEntry("error_message", null);
        assertThat(log.get("request_body"))
                .contains("<country>Spain</country>")
                .contains("Envelope")
                .doesNotContain("swordfish");
        assertThat(log.get("response_body")).contains("20 for Spain").endsWith("Envelope>");
        assertThat(log.get("request_headers")).containsIgnoringCase("traceparent");
        assertThat(log.get("response_headers")).containsIgnoringCase("content-type");
        assertThat(log.get("stop")).isNotNull();
    }

    @Test
    void masksHeadersAndEnvelopesInTheLogAlone() throws Exception {
        String answer = ask(SoapApps.CALLER, "port", address("/masked"), "");

        assertThat(answer).isEqualTo("7 of raw [Authorization]");
        Map<String, @Nullable String> log = CALLS.of(PEER.uri("/masked"));
        assertThat(log.get("request_headers"))
                .containsIgnoringCase("authorization")
                .doesNotContain("abcdefghijkl");
        assertThat(log.get("response_headers"))
                .containsIgnoringCase("set-cookie")
                .doesNotContain("topsecret");
        assertThat(log.get("request_body")).contains("<password>").doesNotContain("swordfish");
        assertThat(log).containsEntry("response_body", Peer.ENVELOPE);
        assertThat(PEER.received("masked").header("Authorization")).isEqualTo("Bearer abcdefghijkl");
        assertThat(PEER.received("masked").body()).contains("swordfish");
        assertThat(log.get("request_body_size"))
                .isEqualTo(String.valueOf(PEER.received("masked").body().length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"port", "dispatch", "polling"})
    void sendsTheSameBytesAsWithoutUs(String way) throws Exception {
        ask(SoapApps.BARE, way, address("/bare-" + way), "");
        ask(SoapApps.CALLER, way, address("/logged-" + way), "");

        ReceivedCall bare = PEER.received("bare-" + way);
        ReceivedCall logged = PEER.received("logged-" + way);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(logged.headers());
        assertThat(headers.remove("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[0-9a-f]");
        assertThat(headers.remove("tracestate")).isNotNull();
        assertThat(headers).isEqualTo(bare.headers());
        assertThat(logged.body()).isEqualTo(bare.body());
    }

    /** Nobody reads a streamed payload beyond its envelope, nor closes it. */
    @ParameterizedTest
    @ValueSource(strings = {"port", "dispatch", "polling", "callback"})
    void endsLogOfAnswerOfUnknownLength(String way) throws Exception {
        assertThat(ask(SoapApps.CALLER, way, address("/chunked-" + way), "")).contains("7 of raw");

        assertThat(CALLS.of(PEER.uri("/chunked-" + way)))
                .containsEntry("state", "INFO")
                .containsEntry("response_body", Peer.ENVELOPE)
                .containsEntry("response_body_size", String.valueOf(Peer.ENVELOPE.length()));
    }

    @Test
    void takesSlugAndRelatedObjectsOfFeature() throws Exception {
        assertThat(ask(SoapApps.CALLER, "feature", address("/feature"), "")).contains("7 of raw");
        assertThat(ask(SoapApps.CALLER, "dispatch-feature", address("/dispatch-feature"), ""))
                .contains("7 of raw");

        assertThat(CALLS.of(PEER.uri("/feature"))).containsEntry("slug", "tax");
        assertThat(CALLS.related(CALLS.of(PEER.uri("/feature")))).containsExactly("/Order/7");
        assertThat(CALLS.of(PEER.uri("/dispatch-feature"))).containsEntry("slug", "dispatched");
        assertThat(CALLS.related(CALLS.of(PEER.uri("/dispatch-feature")))).containsExactly("/Order/8");
    }

    @Test
    void inheritsFromScopeAroundTheCall() throws Exception {
        ask(SoapApps.CALLER, "scope", address("/scope"), "");

        Map<String, @Nullable String> log = CALLS.of(PEER.uri("/scope"));
        assertThat(log).containsEntry("slug", "scoped");
        assertThat(log.get("extra_data")).contains("checkout");
        assertThat(CALLS.related(log)).containsExactly("/Cart/3");
    }

    @Test
    void logsFaultAsErrorWithItsEnvelope() throws Exception {
        assertThat(ask(SoapApps.CALLER, "port", service(), "&country=nowhere&mark=fault"))
                .contains("no such country");

        Map<String, @Nullable String> log = CALLS.ofCaller("fault");
        assertThat(log).containsEntry("state", "ERROR").containsEntry("response_code", "500");
        assertThat(log.get("response_body")).contains("Fault").contains("no such country");
    }

    @Test
    void endsLogOfOneWayCall() throws Exception {
        assertThat(ask(SoapApps.CALLER, "one-way", service(), "&mark=one-way")).isEqualTo("sent");

        Map<String, @Nullable String> log = CALLS.ofCaller("one-way");
        assertThat(log).containsEntry("state", "INFO");
        assertThat(log.get("response_code")).isIn("200", "202");
        assertThat(log.get("request_body")).contains("noted");
    }

    @Test
    void leavesAttachmentsAsTheyAreAndKnowsTheirSize() throws Exception {
        String address = ServerUnderTest.http("/soap-peer/ScanService").toString();

        assertThat(ask(SoapApps.CALLER, "scan", address, "&mark=scan")).isEqualTo("the same true");

        Map<String, @Nullable String> log = CALLS.ofCaller("scan");
        assertThat(log).containsEntry("state", "INFO").containsEntry("response_code", "200");
        assertThat(log.get("request_headers")).contains("multipart/related");
        assertThat(log.get("response_headers")).contains("multipart/related");
        assertThat(log).containsEntry("request_body", null).containsEntry("response_body", null);
        assertThat(Integer.parseInt(log.get("request_body_size"))).isGreaterThan(90_000);
        assertThat(Integer.parseInt(log.get("response_body_size"))).isGreaterThan(90_000);
        assertThat(log.get("stop")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"port", "dispatch", "polling", "callback"})
    void logsRefusedConnection(String way) throws Exception {
        URI refused = URI.create("http://127.0.0.1:1/refused-" + way);

        assertThat(ask(SoapApps.CALLER, way, refused.toString(), "")).contains("java.net.ConnectException");

        assertFailed(refused, "java.net.ConnectException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"port", "polling"})
    void logsTimeOut(String way) throws Exception {
        ask(SoapApps.CALLER, way, address("/slow-" + way), "&timeout=700");

        assertFailed(PEER.uri("/slow-" + way), "Timeout");
    }

    /** Some stacks go on until the time-out. */
    @ParameterizedTest
    @CsvSource({"cancelled, cancelled true", "interrupted, Exception"})
    void logsOnceWhatTheApplicationGivesUp(String way, String outcome) throws Exception {
        URI target = PEER.uri("/slow-" + way);

        assertThat(ask(SoapApps.CALLER, way, target.toString(), "&timeout=2000"))
                .contains(outcome);

        assertFailed(target, "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"broken", "chunk"})
    void logsAnswerThatBreaksOff(String kind) throws Exception {
        assertThat(ask(SoapApps.CALLER, "port", address("/" + kind), "")).contains("Exception");

        Map<String, @Nullable String> log = CALLS.of(PEER.uri("/" + kind));
        assertThat(log).containsEntry("state", "ERROR").containsEntry("response_code", "200");
        assertThat(log.get("error_message")).contains("Exception");
        assertThat(log.get("stop")).isNotNull();
    }

    @Test
    void logsStatusOfAnswerWithoutEnvelope() throws Exception {
        assertThat(ask(SoapApps.CALLER, "port", address("/missing"), "")).contains("Exception");

        assertThat(CALLS.of(PEER.uri("/missing")))
                .containsEntry("state", "WARNING")
                .containsEntry("response_code", "404");
    }

    @Test
    void logsUnknownHostAndNoTlsAndConnectionThatIsHungUp() throws Exception {
        URI unknown = URI.create("http://nobody.invalid/unknown-host");
        URI tls = new Targets(PEER).of("tls-soap");
        ask(SoapApps.CALLER, "port", unknown.toString(), "");
        ask(SoapApps.CALLER, "port", tls.toString(), "");
        ask(SoapApps.CALLER, "port", address("/hung-up"), "");

        assertFailed(unknown, "Exception");
        assertFailed(tls, "SSL");
        assertFailed(PEER.uri("/hung-up"), "Exception");
    }

    @ParameterizedTest
    @CsvSource({"port,/broken", "port,/chunk", "port,/missing", "port,/hung-up", "dispatch,/missing"})
    void leavesExceptionsOfTheApplicationAsTheyAre(String way, String path) throws Exception {
        assertSameExceptions(way, address("/same" + path), "");
    }

    @Test
    void leavesExceptionsOfFaultsAndTransportAsTheyAre() throws Exception {
        assertSameExceptions("port", service(), "&country=nowhere");
        assertSameExceptions("port", "http://127.0.0.1:1/same", "");
        assertSameExceptions("port", "http://nobody.invalid/same", "");
        assertSameExceptions("port", address("/same/slow"), "&timeout=700");
    }

    /** CXF may tell it when the call is made or when its answer is asked for, whichever comes first, with us and without. */
    @Test
    void leavesCauseOfAsynchronousFailureAsItIs() throws Exception {
        String bare = ask(SoapApps.BARE, "polling", "http://127.0.0.1:1/same", "");
        String logged = ask(SoapApps.CALLER, "polling", "http://127.0.0.1:1/same", "");

        assertThat(lastLine(bare)).contains("java.net.ConnectException");
        assertThat(lastLine(logged)).isEqualTo(lastLine(bare));
    }

    private static void assertFailed(URI target, String exception) throws SQLException {
        Map<String, @Nullable String> log = CALLS.of(target);
        assertThat(log).containsEntry("state", "ERROR").containsEntry("response_code", null);
        assertThat(log.get("error_message")).contains(exception);
        assertThat(log.get("stop")).isNotNull();
    }

    private static String lastLine(String text) {
        List<String> lines = text.lines().toList();
        return lines.get(lines.size() - 1);
    }

    private static void assertSameExceptions(String way, String address, String more) throws Exception {
        String bare = ask(SoapApps.BARE, way, address, more);

        assertThat(bare).contains("Exception");
        assertThat(ask(SoapApps.CALLER, way, address, more)).isEqualTo(bare);
    }

    private static String address(String path) {
        return PEER.uri(path).toString();
    }

    private static String service() {
        return ServerUnderTest.http("/soap-peer/TaxService").toString();
    }

    private static String ask(String app, String way, String address, String more) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(ServerUnderTest.http(
                        "/" + app + "/api/soap/" + way + "?address=" + URLEncoder.encode(address, UTF_8) + more))
                .timeout(TIMEOUT)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
