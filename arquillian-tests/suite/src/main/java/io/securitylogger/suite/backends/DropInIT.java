package io.securitylogger.suite.backends;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.http.RawResponse;
import io.securitylogger.suite.server.ServerLog;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The jar alone, in an application that knows nothing of it, beside one that has it not. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class DropInIT {
    private static final Logs LOGS = new Logs(Sql.ofDefaultDataSource());

    private final String id = UUID.randomUUID().toString();

    @Deployment(name = "alone", testable = false)
    public static WebArchive alone() {
        return Apps.plain("alone").classes(OtherApplication.class).loggedWar();
    }

    @Deployment(name = "probe", testable = false)
    public static WebArchive probe() {
        return Apps.probe().war();
    }

    @Test
    void logsIntoDefaultDataSource() {
        Client.post("/alone/api/plain/" + id + "?page=1", "{\"name\":\"x\",\"password\":\"secret\"}");

        assertThat(LOGS.finishedAt("/alone/api/plain/" + id))
                .containsEntry("state", "INFO")
                .containsEntry("method", "POST")
                .containsEntry("response_code", "200")
                .containsEntry("view_slug", "PlainResource.post")
                .containsEntry("queries", "{\"page\":\"1\"}")
                .hasEntrySatisfying(
                        "request_body",
                        body -> assertThat(body).contains("\"x\"").doesNotContain("secret"))
                .hasEntrySatisfying(
                        "response_body",
                        body -> assertThat(body).contains("\"x\"").doesNotContain("secret"));
    }

    @Test
    void logsIntoServerLog() {
        ServerLog log = ServerLog.fromNow();

        Client.get("/alone/api/plain/" + id);

        assertThat(log.await("input-request finished .*" + id, Poll.TIMEOUT))
                .contains("state=INFO", "path=/alone/api/plain/" + id, "response_code=200");
        assertThat(log.linesMatching("input-request started .*" + id)).hasSize(1);
    }

    @Test
    void logsBothApplicationsOfOneWar() {
        Client.get("/alone/other/plain/" + id);
        Client.get("/alone/api/plain/" + id);

        assertThat(LOGS.finishedAt("/alone/other/plain/" + id)).containsEntry("view_slug", "PlainResource.get");
        assertThat(LOGS.finishedAt("/alone/api/plain/" + id)).containsEntry("view_slug", "PlainResource.get");
    }

    @Test
    void logsUnmatchedPathWithoutViewSlug() {
        RawResponse response = Client.get("/alone/api/" + id);

        Map<String, String> log = LOGS.finishedAt("/alone/api/" + id);
        assertThat(response.status()).isEqualTo(404);
        assertThat(log)
                .containsEntry("response_code", "404")
                .containsEntry("state", "WARNING")
                .doesNotContainKey("view_slug");
    }

    @Test
    void leavesNeighbourWithoutJarAlone() {
        assertThat(LOGS.sql().rows("SELECT 1 AS one")).isNotEmpty();

        Client.get("/alone/api/plain/" + id);
        LOGS.finishedAt("/alone/api/plain/" + id);
        assertThat(LOGS.versions("/" + Apps.PROBE + "/")).isEmpty();
    }
}
