package io.securitylogger.suite.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.server.Await;
import io.securitylogger.suite.server.ServerLog;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Logs that go by Logstash and by the server log, and have the names of the Elastic Common Schema. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class ShippingIT {
    private static final String API = "/elastic-shipped/api/parcels/";
    private static final StoredDocuments STORED = StoredDocuments.ofNewPrefix();
    private static final Pipeline PIPELINE = new Pipeline(STORED);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String TYPE = "input-request";

    @Deployment(testable = false)
    public static WebArchive application() {
        return Apps.logging("elastic-shipped", STORED)
                .setting("security.backend-writers", "logstash,vector")
                .setting("security.elasticsearch-logstash-writer", "true")
                .setting("security.logstash.host", "127.0.0.1")
                .setting("security.logstash.port", String.valueOf(PIPELINE.port()))
                .setting("security.elasticsearch-vector-writer", "true")
                .setting("security.elasticsearch-ecs", "true")
                .loggedWar();
    }

    @AfterAll
    static void everyByteWasAsItShouldBe() throws IOException {
        assertThat(PIPELINE.failures()).isEmpty();
        PIPELINE.close();
    }

    private static void send(String id, String content) {
        assertThat(Client.post(API + id, "{\"content\":\"" + content + "\",\"password\":\"canary\"}")
                        .status())
                .isEqualTo(200);
    }

    private static JsonObject finished(String id) {
        return STORED.await(TYPE, "version:9999 AND related_object_keys:\"Parcel|" + id + '"', 1)
                .get(0);
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    @Test
    void whatGoesByLogstashIsReadBackFromElasticsearch() {
        send("21", "čaj 🍵");

        JsonObject document = finished("21");
        assertThat(document.getString("request_body")).contains("čaj 🍵").doesNotContain("canary");
        assertThat(document.getInt("response_code")).isEqualTo(200);
        JsonObject read = json(Client.get(API + "21/log").text());
        assertThat(read.getString("reader")).isEqualTo("elasticsearch");
        assertThat(read.getString("content")).isEqualTo("čaj 🍵");
        assertThat(read.getString("statistics")).contains("writer=logstash", "writer=vector", "dropped=0");
        assertThat(PIPELINE.failures()).isEmpty();
    }

    @Test
    void whatIsStoredIsFoundByTheNamesOfTheCommonSchema() {
        send("22", "rice");
        String id = finished("22").getString("id");

        assertThat(STORED.of(
                        TYPE,
                        "http.response.status_code:200 AND http.request.method:POST AND event.outcome:success"
                                + " AND url.path:\"" + API + "22\" AND client.ip:127.0.0.1"))
                .containsOnlyKeys(id);
        assertThat(STORED.of("output-request", "url.path:\"" + API + "scale\" AND event.outcome:success"))
                .isNotEmpty();
    }

    @Test
    void theServerLogHasEachLogAsALine() {
        ServerLog log = ServerLog.fromNow();
        send("23", "salt");
        JsonObject document = finished("23");

        String line = log.await("\"message\":\"\\S+-input-request-log 9999 " + document.getString("id"), TIMEOUT);
        JsonObject event = json(line.substring(line.indexOf("{\"message\""), line.lastIndexOf('}') + 1));
        String message = event.getString("message");
        assertThat(json(message.substring(message.indexOf('{')))).isEqualTo(document);
        assertThat(log.lines()).noneMatch(text -> text.contains("canary"));
        assertThat(Await.answer(TIMEOUT, () -> Client.get(API + "23/log").status(), status -> status == 200))
                .isEqualTo(200);
    }
}
