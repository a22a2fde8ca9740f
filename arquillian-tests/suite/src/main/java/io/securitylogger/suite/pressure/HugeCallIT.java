package io.securitylogger.suite.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.peer.HugeBody;
import io.securitylogger.suite.peer.Pattern;
import io.securitylogger.suite.peer.Peer;
import io.securitylogger.suite.pressure.app.HugeCallResource;
import io.securitylogger.suite.pressure.app.HugeSoapResource;
import io.securitylogger.suite.server.Await;
import io.securitylogger.suite.server.ServerUnderTest;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of calls that are larger than the server's heap. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class HugeCallIT {
    private static final String APP = "huge-calls";
    private static final int KEPT = 1000;
    private static final long MOST_OF_FILE = 48L * 1024 * 1024;
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final Peer PEER = Peer.start();
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final StoredLogs LOGS = new StoredLogs(DATABASE);

    @Deployment(name = APP, testable = false)
    public static WebArchive app() {
        return Apps.calling(APP, PEER, DATABASE)
                .classes(HugeCallResource.class, HugeSoapResource.class)
                .setting("dev.resteasy.entity.file.threshold", "-1")
                .loggedWar();
    }

    /** The peer waits with the rest until the application has the first byte. */
    @ParameterizedTest
    @ValueSource(strings = {"http", "jaxrs", "rest"})
    void downloadPassesAsItComes(String kind) throws Exception {
        assertThat(answer("GET", kind, Sizes.hugeBytes())).isEqualTo(digest(Sizes.hugeBytes()));

        Map<String, @Nullable Object> log = finished("/" + kind + "/huge-down-" + kind);
        assertThat(log.get("response_body_size")).isEqualTo(Sizes.hugeBytes());
        assertThat(log.get("response_body")).isEqualTo(Pattern.beginning(KEPT - 1) + '…');
        assertThat(log.get("state")).isEqualTo("INFO");
    }

    /** The payload of a {@code Dispatch}; what a port gives are objects, which hold all of an answer. */
    @Test
    void soapAnswerPassesAsItComes() throws Exception {
        assertThat(answer("GET", "soap", Sizes.hugeBytes())).isEqualTo(digest(Sizes.hugeBytes()));

        Map<String, @Nullable Object> log = finished("/soap/huge-down-soap");
        assertThat(log.get("response_body_size")).isEqualTo(new HugeBody(Sizes.hugeBytes(), true).length());
        assertThat(String.valueOf(log.get("response_body")))
                .startsWith("<s:Envelope")
                .contains("000\n");
        assertThat(log.get("state")).isEqualTo("INFO");
    }

    /**
     * RESTEasy writes an entity to a file first, by default one of at most 50 MB: Open Liberty gives no way to have larger
     * ones. Jersey sends it in chunks.
     */
    @ParameterizedTest
    @ValueSource(strings = {"http", "jaxrs"})
    void uploadPassesAsItIsMade(String kind) throws Exception {
        boolean isLimited = kind.equals("jaxrs") && ServerUnderTest.name().equals("open-liberty");
        long bytes = isLimited ? Math.min(MOST_OF_FILE, Sizes.hugeBytes()) : Sizes.hugeBytes();
        assertThat(answer("POST", kind, bytes)).isEqualTo(digest(bytes));

        Map<String, @Nullable Object> log = finished("/" + kind + "/huge-up-" + kind);
        assertThat(log.get("request_body_size")).isEqualTo(bytes);
        assertThat(log.get("request_body")).isNull();
        assertThat(log.get("response_body")).isNull();
        assertThat(log.get("state")).isEqualTo("INFO");
    }

    private static String answer(String method, String kind, long bytes) throws Exception {
        String path = "/" + APP + "/api/huge/" + kind + "?bytes=" + bytes;
        HttpRequest request = HttpRequest.newBuilder(ServerUnderTest.http(path))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(TIMEOUT)
                .method(method, BodyPublishers.noBody())
                .build();
        long start = System.nanoTime();
        String answer = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        System.out.println(method + " " + path + ": "
                + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
        return answer;
    }

    private static String digest(long bytes) throws Exception {
        Pattern body = new Pattern(bytes);
        body.transferTo(OutputStream.nullOutputStream());
        return bytes + " " + body.checksum();
    }

    private static Map<String, @Nullable Object> finished(String path) {
        String query = "SELECT * FROM security_output_request_log WHERE path = ? AND version = 9999";
        return Await.answer(Duration.ofSeconds(20), () -> LOGS.rows(query, path), rows -> !rows.isEmpty())
                .get(0);
    }
}
