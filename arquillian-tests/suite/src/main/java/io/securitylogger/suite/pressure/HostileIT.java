package io.securitylogger.suite.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.http.RawHeader;
import io.securitylogger.suite.http.RawHttp;
import io.securitylogger.suite.http.RawResponse;
import io.securitylogger.suite.http.ResponseDifference;
import io.securitylogger.suite.pressure.app.HostileResource;
import io.securitylogger.suite.pressure.app.ReachedFilter;
import io.securitylogger.suite.server.Await;
import io.securitylogger.suite.server.ServerLog;
import io.securitylogger.suite.server.ServerUnderTest;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile input: the answer is that of the application without the bundle, and there is one log if it came that far. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class HostileIT {
    private static final String PLAIN = "hostile-plain";
    private static final String LOGGED = "hostile-under";
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final StoredLogs LOGS = new StoredLogs(DATABASE);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final String STACK = "<div id=\"stack\">";
    private static final ServerLog SERVER_LOG = ServerLog.fromStart();

    @Deployment(name = "plain", testable = false)
    public static WebArchive withoutBundle() {
        return app(PLAIN).war();
    }

    @Deployment(name = "logged", testable = false)
    public static WebArchive withBundle() {
        return Apps.logging(app(LOGGED), DATABASE)
                .setting("security.log-request-body-length", String.valueOf(HostileCases.LIMIT))
                .setting("security.log-response-body-content-types", "*")
                .loggedWar();
    }

    private static TestApp app(String name) {
        return Apps.plain(name).classes(HostileResource.class, ReachedFilter.class);
    }

    static Stream<HostileCase> cases() {
        return HostileCases.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void answersAsWithoutBundleAndKeepsOneSaneLog(HostileCase hostile) throws IOException {
        Optional<RawResponse> expected = send(hostile, PLAIN);
        Optional<RawResponse> actual = send(hostile, LOGGED);
        int reached = reached(hostile, LOGGED);
        assertThat(reached).as("came as far as the application").isEqualTo(reached(hostile, PLAIN));
        if (reached > 0) {
            assertThat(actual).as("an answer").isPresent();
        }
        if (expected.isPresent() && actual.isPresent()) {
            assertSame(expected.get(), asFromPlain(actual.get()));
        }
        List<Map<String, @Nullable Object>> logs = Await.answer(
                TIMEOUT,
                () -> logsOf(hostile),
                rows -> rows.stream().filter(StoredLogs::isFinished).count() >= reached);
        assertThat(logs).as("logs").hasSize(reached);
        for (Map<String, @Nullable Object> log : logs) {
            check(log, actual.orElseThrow());
            hostile.check().accept(log);
            assertThat(log.get("method")).isEqualTo(hostile.method());
        }
    }

    @AfterAll
    static void nothingFailed() {
        assertThat(SERVER_LOG.linesMatching("SECLOG00(3|5|8).*" + LOGGED + "|SECLOG008[02]"))
                .isEmpty();
    }

    /** Open Liberty's own page shows the stack, in which the filter of the bundle is to be seen. */
    private static void assertSame(RawResponse expected, RawResponse actual) {
        if (expected.octets().contains(STACK) && actual.octets().contains(STACK)) {
            assertThat(actual.statusLine()).isEqualTo(expected.statusLine());
        } else {
            assertThat(ResponseDifference.between(expected, actual)).isEmpty();
        }
    }

    private static void check(Map<String, @Nullable Object> log, RawResponse answer) {
        assertThat(log.get("version")).isEqualTo(9999);
        assertThat(log.get("response_code")).isEqualTo(answer.status());
        assertThat(log.get("ip")).isEqualTo("127.0.0.1");
        for (String json : List.of("request_headers", "response_headers", "queries")) {
            if (log.get(json) instanceof String text) {
                Json.createReader(new StringReader(text)).readObject();
            }
        }
        Object body = log.get("request_body");
        assertThat(body == null ? 0 : body.toString().length()).isLessThanOrEqualTo(HostileCases.LIMIT);
        assertThat(log.toString()).doesNotContain("\0");
    }

    private static List<Map<String, @Nullable Object>> logsOf(HostileCase hostile) {
        return LOGS.rows(
                "SELECT * FROM security_input_request_log WHERE request_headers::jsonb ->> 'x-case' = ?",
                hostile.name());
    }

    private static int reached(HostileCase hostile, String contextRoot) {
        return Integer.parseInt(
                Call.get(hostile.path(contextRoot) + "/reached").text().strip());
    }

    /** Empty when the server hangs up without an answer. */
    private static Optional<RawResponse> send(HostileCase hostile, String contextRoot) throws IOException {
        URI server = ServerUnderTest.http("/");
        try (RawHttp connection = RawHttp.connect(server, TIMEOUT)) {
            sendQuietly(connection, hostile.request(contextRoot, server.getRawAuthority()));
            return Optional.of(connection.receive());
        } catch (SocketTimeoutException noAnswer) {
            throw noAnswer;
        } catch (IOException hungUp) {
            return Optional.empty();
        }
    }

    private static void sendQuietly(RawHttp connection, byte[] request) {
        try {
            connection.send(request);
        } catch (IOException refused) {
            // the answer tells
        }
    }

    private static RawResponse asFromPlain(RawResponse response) {
        List<RawHeader> headers = response.headers().stream()
                .map(header -> new RawHeader(header.name(), header.value().replace(LOGGED, PLAIN)))
                .toList();
        return new RawResponse(
                response.statusLine(), headers, response.octets().replace(LOGGED, PLAIN), response.complete());
    }
}
