package io.securitylogger.suite.behaviour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.server.ServerLog;
import io.securitylogger.suite.server.ServerUnderTest;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the logging backend alone, what stands in the server's log. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class ServerLogLinesIT {
    private static final String API = "/lines/api";
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    @Deployment(testable = false)
    public static WebArchive application() {
        return TestApps.bare("lines")
                .setting("security.backend-writers", "logging")
                .loggedWar();
    }

    @Test
    void writesOneLineForEachPhase() throws Exception {
        ServerLog log = ServerLog.fromNow();
        String mark = mark();

        Call.get(API + "/echo/slug?slug=" + mark).send();

        log.await("input-request finished .*" + mark, TIMEOUT);
        List<String> lines = log.linesMatching(mark);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .contains("input-request started", "state=INCOMPLETE")
                .doesNotContain("response_code");
        assertThat(lines.get(1))
                .contains("input-request finished", "state=INFO", "slug=" + mark)
                .contains("view_slug=EchoResource.slug", "method=GET", "path=" + API + "/echo/slug")
                .contains("response_code=200");
    }

    @ParameterizedTest
    @CsvSource({"200, INFO", "302, INFO", "404, WARNING", "429, WARNING", "500, ERROR", "503, ERROR"})
    void writesAtLevelOfState(int status, String state) throws Exception {
        ServerLog log = ServerLog.fromNow();
        String mark = mark();

        Call.get(API + "/echo/slug?status=" + status + "&slug=" + mark).send();

        log.await("input-request finished .*" + mark, TIMEOUT);
        assertThat(level(log, "input-request finished .*" + mark)).isEqualTo(state);
        assertThat(level(log, "input-request started .*" + mark)).isEqualTo("INFO");
    }

    @Test
    void hostileTextNeverBeginsLineOrColoursIt() throws Exception {
        ServerLog log = ServerLog.fromNow();
        String mark = mark();
        String forged = "\r\nFORGED\n\rFORGED\u001b[31mFORGED\u0085FORGED\u2028FORGED\u000bFORGED\fFORGED" + mark;
        String encoded = URLEncoder.encode(forged, UTF_8);

        int status = Call.get(API + "/echo/" + encoded).send().status();
        Call.post(API + "/echo?q=" + encoded, "text/csv", forged).send();
        Call.get(API + "/echo/slug?slug=" + encoded).send();

        log.await("input-request finished .*EchoResource.post .*" + mark, TIMEOUT);
        log.await("input-request finished .*EchoResource.slug.*" + mark, TIMEOUT);
        boolean refusedByServer = status == 400;
        if (!refusedByServer) {
            assertThat(status).isEqualTo(405);
            log.await("input-request finished .*path=" + API + "/echo/%0D%0A.*" + mark, TIMEOUT);
        }
        assertThat(log.lines()).noneMatch(line -> line.stripLeading().startsWith("FORGED"));
        assertThat(log.linesMatching(mark)).hasSize(refusedByServer ? 4 : 6).allSatisfy(line -> assertThat(line)
                .doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u2028\\u2029]"));
    }

    @Test
    void hostileHeaderNeverBeginsLineOrColoursIt() throws Exception {
        ServerLog log = ServerLog.fromNow();
        String mark = mark();

        int status = Call.get(API + "/echo/slug?slug=header-" + mark)
                .header("X-Hostile", "a\u0085FORGED" + mark)
                .send()
                .status();
        Call.get(API + "/echo/slug?slug=" + mark + "-after").send();

        log.await("input-request finished .*" + mark + "-after", TIMEOUT);
        if (status == 200) {
            assertThat(log.await("input-request finished .*header-" + mark, TIMEOUT))
                    .contains("u0085FORGED" + mark)
                    .doesNotContain("\u0085");
        } else {
            // the server itself refuses such a header, before any filter sees it
            assertThat(status).isEqualTo(400);
            assertThat(log.linesMatching("header-" + mark)).isEmpty();
        }
        assertThat(log.lines()).noneMatch(line -> line.stripLeading().startsWith("FORGED"));
    }

    private static String mark() {
        return "m" + UUID.randomUUID().toString().replace("-", "x");
    }

    /** The level of the first line that matches, in the words of {@link io.securitylogger.LogState}. */
    private static String level(ServerLog log, String regex) {
        List<String> lines = new ArrayList<>(log.lines());
        int index = lines.indexOf(log.linesMatching(regex).get(0));
        String line = lines.get(index);
        return switch (ServerUnderTest.name()) {
            case "wildfly" -> named(line, " INFO ", " WARN ", " ERROR ");
            case "open-liberty" -> named(line, " I ", " W ", " E ");
            default -> named(lines.get(index - 1), "[INFO]", "[WARNING]", "[SEVERE]");
        };
    }

    private static String named(String line, String info, String warning, String error) {
        if (line.contains(error)) {
            return "ERROR";
        }
        if (line.contains(warning)) {
            return "WARNING";
        }
        return line.contains(info) ? "INFO" : "none in " + line;
    }
}
