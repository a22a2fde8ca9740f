package io.securitylogger.suite.behaviour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.http.RawResponse;
import io.securitylogger.suite.server.ServerLog;
import java.time.Duration;
import java.util.Map;
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

/** With everything set to something other than the default. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class TunedIT {
    private static final String ECHO = "/tuned/api/echo";
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final StoredLogs LOGS = new StoredLogs(DATABASE);

    @Deployment(testable = false)
    public static WebArchive application() {
        return TestApps.storing("tuned", DATABASE)
                .settings(Map.of(
                        "security.log-request-body-length", "100",
                        "security.log-response-body-length", "120",
                        "security.log-json-string-length", "20",
                        "security.log-response-body-content-types", "text/plain, Application/JSON",
                        "security.hide-sensitive-data-extended", "false",
                        "security.hide-sensitive-data-patterns.body", "own-(\\d{1\\,5}),(?i)top secret",
                        "security.hide-sensitive-data-patterns.headers", "X-Own.*",
                        "security.hide-sensitive-data-patterns.queries", "own",
                        "security.sensitive-data-replacement", "<gone>"))
                .settings(Map.of(
                        "security.log-request-ignore-url-paths", ECHO + "/silent," + ECHO + "/quiet/*",
                        "security.log-request-ignore-ip", "203.0.113.0/24, 2001:db8:bad::/48",
                        "security.trusted-proxies", "127.0.0.1, 10.0.0.0/8",
                        "security.log-servlet-requests", "true",
                        "security.release", "2.7",
                        "security.append-slash", "true"))
                .settings(Map.of(
                        "security.backend-reader", "sql",
                        "security.write-mode", "batched",
                        "security.batch-size", "3",
                        "security.batch-linger-millis", "20",
                        "security.batch-queue-size", "50",
                        "security.batch-offer-timeout-millis", "2000",
                        "security.log-request-body-lenght", "7"))
                .loggedWar();
    }

    @Test
    void warnsOfUnknownPropertyWithNearestName() {
        ServerLog.fromStart()
                .await(
                        "SECLOG0002: .*security.log-request-body-lenght"
                                + " \\(did you mean security.log-request-body-length\\?\\)",
                        TIMEOUT);
    }

    @Test
    void saysHowItWorks() {
        ServerLog.fromStart()
                .await("SECLOG0001: Security Logger is on: writers \\[sql\\], reader sql, write mode BATCHED", TIMEOUT);
    }

    @Test
    void cutsEachBodyAtItsOwnLimit() throws Exception {
        String body = "0123456789".repeat(50);

        assertThat(echoed(ECHO, "text/plain", body))
                .containsEntry("request_body", body.substring(0, 99) + "…")
                .containsEntry("response_body", body.substring(0, 119) + "…");
    }

    @Test
    void shortensStringsOfLongJson() throws Exception {
        String body = "{\"a\":\"" + "x".repeat(200) + "\",\"b\":\"" + "y".repeat(20) + "\"}";
        String shortened = "{\"a\":\"" + "x".repeat(19) + "…\",\"b\":\"" + "y".repeat(20) + "\"}";

        assertThat(echoed(ECHO, "application/json", body))
                .containsEntry("request_body", shortened)
                .containsEntry("response_body", shortened);
    }

    @ParameterizedTest
    @CsvSource({"application/json, true", "text/plain;charset=utf-8, true", "text/xml, false", "text/csv, false"})
    void keepsOnlyListedContentTypes(String contentType, boolean kept) throws Exception {
        assertThat(echoed(ECHO, contentType, "[]"))
                .containsEntry("request_body", kept ? "[]" : null)
                .containsEntry("response_body", kept ? "[]" : null);
    }

    @Test
    void masksByOwnPatternsOnly() throws Exception {
        String body = "own-12345 Top Secret \"password\": \"p\" Bearer abc.def";
        RawResponse response = Call.post(ECHO + "?own=1&Owner=2&token=3", "text/plain", body)
                .header("X-Own-Thing", "4")
                .header("x_own_thing", "5")
                .header("Authorization", "Basic dTpw")
                .send();
        Map<String, @Nullable String> log = LOGS.of(response);

        assertThat(log)
                .containsEntry("request_body", "own-<gone> <gone> \"password\": \"p\" Bearer abc.def")
                .containsEntry("response_body", "own-<gone> <gone> \"password\": \"p\" Bearer abc.def")
                .containsEntry("queries", "{\"own\":\"<gone>\",\"Owner\":\"<gone>\",\"token\":\"3\"}");
        assertThat(log.get("request_headers"))
                .contains("\"x-own-thing\":\"<gone>\"", "\"authorization\":\"Basic dTpw\"")
                .doesNotContain("\"5\"");
    }

    @Test
    void hidesBodiesByOwnReplacement() throws Exception {
        Map<String, @Nullable String> log = echoed("/tuned/api/hidden-class", "application/json", "{}");

        assertThat(log).containsEntry("request_body", "<gone>").containsEntry("response_body", "<gone>");
    }

    @Test
    void tellsRelease() throws Exception {
        assertThat(echoed(ECHO, "text/plain", "x")).containsEntry("release_name", "2.7");
    }

    @ParameterizedTest
    @CsvSource({"/silent, false", "/quiet/, false", "/quiet/a/b, false", "/silent/2, true", "/quiet, true"})
    void leavesOutIgnoredPaths(String path, boolean logged) throws Exception {
        RawResponse response = Call.post(ECHO + path, "text/plain", "x").send();

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header(StoredLogs.ID_HEADER).isPresent()).isEqualTo(logged);
        echoed(ECHO, "text/plain", "written behind it");
        assertThat(LOGS.countOf(ECHO + path)).isEqualTo(logged ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.9", "2001:db8:bad::7", "198.51.100.1, 203.0.113.200, 10.1.1.1"})
    void leavesOutIgnoredAddresses(String forwardedFor) throws Exception {
        RawResponse response = Call.post(ECHO + "/ignored-address", "text/plain", "x")
                .header("X-Forwarded-For", forwardedFor)
                .send();

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header(StoredLogs.ID_HEADER)).isEmpty();
        echoed(ECHO, "text/plain", "written behind it");
        assertThat(LOGS.countOf(ECHO + "/ignored-address")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Forwarded-For | 198.51.100.7 | 198.51.100.7",
                "X-Forwarded-For | 6.6.6.6, 198.51.100.7, 10.1.2.3 | 198.51.100.7",
                "X-Forwarded-For | 198.51.100.7:4711 | 198.51.100.7",
                "X-Forwarded-For | 2001:DB8:0:0:0::1 | 2001:db8::1",
                "X-Forwarded-For | 6.6.6.6, nonsense | 127.0.0.1",
                "Forwarded | for=\"[2001:db8::0:1]:4711\";proto=https, for=10.0.0.1 | 2001:db8::1",
                "Forwarded | For=198.51.100.9;by=10.0.0.2 | 198.51.100.9",
                "Forwarded | for=_hidden | 127.0.0.1"
            })
    void believesTrustedProxies(String header, String value, String ip) throws Exception {
        RawResponse response =
                Call.post(ECHO, "text/plain", "x").header(header, value).send();

        assertThat(LOGS.of(response)).containsEntry("ip", ip);
    }

    @Test
    void redirectsToPathWithSlashAndLogsIt() throws Exception {
        RawResponse response = Call.get(ECHO + "?a=1&b=%20x").send();

        assertThat(response.status()).isEqualTo(301);
        assertThat(response.header("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith(ECHO + "/?a=1&b=%20x"));
        assertThat(LOGS.of(response))
                .containsEntry("path", ECHO)
                .containsEntry("response_code", "301")
                .containsEntry("state", "INFO")
                .containsEntry("view_slug", null);
    }

    @Test
    void answersPathWithSlashAndRequestsThatChangeSomething() throws Exception {
        assertThat(Call.get(ECHO + "/").send().text()).isEqualTo("get");
        assertThat(Call.post(ECHO, "text/plain", "post").send().text()).isEqualTo("post");
        assertThat(Call.get("/tuned/plain").send().text()).isEqualTo("plain");
    }

    @ParameterizedTest
    @CsvSource({"/tuned/plain/x, 200, INFO", "/tuned/nothing-here, 404, WARNING"})
    void logsServletRequestsToo(String path, int status, String state) throws Exception {
        RawResponse response = Call.get(path).send();

        assertThat(response.status()).isEqualTo(status);
        assertThat(LOGS.of(response))
                .containsEntry("path", path)
                .containsEntry("view_slug", null)
                .containsEntry("response_code", "" + status)
                .containsEntry("state", state);
    }

    private static Map<String, @Nullable String> echoed(String path, String contentType, String body) throws Exception {
        RawResponse response = Call.post(path, contentType, body).send();
        assertThat(response.bytes()).isEqualTo(body.getBytes(UTF_8));
        return LOGS.of(response);
    }
}
