package io.securitylogger.suite.elasticsearch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.batch.AdminClient;
import io.securitylogger.suite.batch.AdminTool;
import io.securitylogger.suite.batch.BackupFolder;
import io.securitylogger.suite.http.RawResponse;
import io.securitylogger.suite.server.ServerLog;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An application whose logs are in Elasticsearch, from the request to the restored backup. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class ElasticsearchIT {
    private static final String NAME = "elastic";
    private static final String API = "/" + NAME + "/api/";
    private static final StoredDocuments STORED = StoredDocuments.ofNewPrefix();
    private static final Path BACKUPS = BackupFolder.newStorage();
    private static final String TYPE = "input-request";
    private static final List<String> CONTENT =
            List.of("start", "stop", "path", "request_body", "related_objects", "extra_data", "state", "version");

    @Deployment(testable = false)
    public static WebArchive application() {
        return AdminClient.enabled(Apps.logging(NAME, STORED))
                .setting("security.backup-storage-path", BACKUPS.toString())
                .setting("security.clean-logs-backup-file-batch-size", "400")
                .setting("security.sql-clean-logs-delete-batch-size", "150")
                .loggedWar();
    }

    private static JsonObject json(RawResponse response) {
        assertThat(response.status()).as(response.text()).isEqualTo(200);
        try (JsonReader reader = Json.createReader(new StringReader(response.text()))) {
            return reader.readObject();
        }
    }

    @Test
    void whatAnApplicationDoesIsReadBackAndOnlyTheSecretsAreNot() {
        JsonObject answer = json(Client.post(API + "parcels/17", "{\"content\":\"tea\",\"password\":\"canary\"}"));
        assertThat(answer.getString("password")).isEqualTo("canary");

        JsonObject read = json(Client.get(API + "parcels/17/log"));
        assertThat(read.getString("reader")).isEqualTo("elasticsearch");
        assertThat(read.getString("slug")).isEqualTo("parcel");
        assertThat(read.getString("state")).isEqualTo("INFO");
        assertThat(read.getString("content")).isEqualTo("tea");

        JsonObject document =
                STORED.await(TYPE, "related_object_keys:\"Parcel|17\"", 1).get(0);
        assertThat(document.getString("request_body")).contains("tea").doesNotContain("canary");
        assertThat(document.getInt("version")).isEqualTo(9999);
        assertThat(document.getString("view_slug")).isEqualTo("ParcelResource.send");
        assertThat(document.toString()).doesNotContain("canary");
    }

    @Test
    void aTreeIsFoundFromAnyLogInIt() {
        json(Client.post(API + "parcels/18", "{\"content\":\"salt\"}"));

        String ref = json(Client.get(API + "parcels/18/log")).getString("ref");
        String tree = tree(ref);

        assertThat(tree.lines())
                .containsExactly(
                        "0 input-request POST /elastic/api/parcels/18 200 parcel [Parcel|18] {\"content\":\"salt\"}",
                        "1 output-request GET /elastic/api/parcels/scale 200 parcel [Parcel|18] {\"content\":\"salt\"}",
                        "2 input-request GET /elastic/api/parcels/scale 200 null [] {}");
        JsonObject call =
                STORED.await("output-request", "parent_log:\"" + ref + "\"", 1).get(0);
        assertThat(tree("output-request|" + call.getString("id"))).isEqualTo(tree);
    }

    private static String tree(String ref) {
        return Client.get(API + "tree?ref=" + URLEncoder.encode(ref, UTF_8)).text();
    }

    @Test
    void purgesAfterABackupAndRestoresIt() throws IOException {
        STORED.requests(700, 100);
        STORED.requests(300, 101);
        STORED.requests(20, 1);
        Map<String, JsonObject> all = STORED.of(TYPE, "slug:old");
        assertThat(all).hasSize(1020);

        assertThat(job("purge-logs", Map.of("expiration", "30d", "type", TYPE, "backup", "elastic"), 1)
                        .getString("state"))
                .isEqualTo("SUCCEEDED");

        assertThat(STORED.of(TYPE, "slug:old")).hasSize(20);
        assertThat(STORED.indices())
                .noneMatch(name -> name.endsWith(STORED.day(100).toString()))
                .noneMatch(name -> name.endsWith(STORED.day(101).toString()));
        BackupFolder files = new BackupFolder(BACKUPS.resolve("elastic"), TYPE);
        assertThat(files.ids()).doesNotHaveDuplicates().hasSize(1000);

        for (int time = 1; time <= 2; time++) {
            JsonObject restored = job("restore-logs", Map.of("backup", "elastic"), time);
            assertThat(restored.getString("state")).isEqualTo("SUCCEEDED");
            assertThat(contents(STORED.of(TYPE, "slug:old"))).isEqualTo(contents(all));
        }
        assertThat(STORED.of(TYPE, "related_object_keys:\"Parcel|old-7\"")).hasSize(3);
    }

    private static Map<String, List<JsonValue>> contents(Map<String, JsonObject> documents) {
        Map<String, List<JsonValue>> contents = new LinkedHashMap<>();
        documents.forEach((id, document) ->
                contents.put(id, CONTENT.stream().map(document::get).toList()));
        return contents;
    }

    @Test
    void theAdministratorPutsTheTemplatesInOrder() {
        JsonObject job = job("init-elasticsearch-log", Map.of(), 1);

        assertThat(job.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(job.getString("output"))
                .contains("Template " + STORED.prefix() + "-input-request-log: as it was")
                .contains("Template " + STORED.prefix() + "-task-run-log: as it was");
    }

    @Test
    void nothingIsSaidToOperators() {
        ServerLog log = ServerLog.fromNow();
        json(Client.post(API + "parcels/19", "{\"content\":\"rice\"}"));
        json(Client.get(API + "parcels/19/log"));

        assertThat(log.linesMatching("SECLOG0(0[38]|2)|org.apache.http|commons.logging"))
                .isEmpty();
    }

    /** The log of a job that an administrator starts, once so many have ended. */
    private static JsonObject job(String name, Map<String, String> parameters, int count) {
        AdminTool.ofServer().start(NAME, name, parameters);
        List<JsonObject> ended = STORED.await("command", "name:" + name + " AND _exists_:stop", count);
        return ended.stream()
                .max((one, other) -> one.getString("start").compareTo(other.getString("start")))
                .orElseThrow();
    }
}
