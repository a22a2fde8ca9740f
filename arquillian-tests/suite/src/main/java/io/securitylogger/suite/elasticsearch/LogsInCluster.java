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
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** An application whose logs are in a cluster, from the request to the restored backup. */
abstract class LogsInCluster {
    private static final String TYPE = "input-request";
    private static final List<String> CONTENT =
            List.of("start", "stop", "path", "request_body", "related_objects", "extra_data", "state", "version");

    private final String name;
    private final StoredDocuments stored;
    private final Path backups;

    LogsInCluster(String name, StoredDocuments stored, Path backups) {
        this.name = name;
        this.stored = stored;
        this.backups = backups;
    }

    static WebArchive application(String name, StoredDocuments stored, Path backups) {
        return AdminClient.enabled(Apps.logging(name, stored))
                .setting("security.backup-storage-path", backups.toString())
                .setting("security.clean-logs-backup-file-batch-size", "400")
                .setting("security.sql-clean-logs-delete-batch-size", "150")
                .loggedWar();
    }

    private String api(String path) {
        return '/' + name + "/api/" + path;
    }

    private static JsonObject json(RawResponse response) {
        assertThat(response.status()).as(response.text()).isEqualTo(200);
        try (JsonReader reader = Json.createReader(new StringReader(response.text()))) {
            return reader.readObject();
        }
    }

    @Test
    void whatAnApplicationDoesIsReadBackAndOnlyTheSecretsAreNot() {
        JsonObject answer = json(Client.post(api("parcels/17"), "{\"content\":\"tea\",\"password\":\"canary\"}"));
        assertThat(answer.getString("password")).isEqualTo("canary");

        JsonObject read = json(Client.get(api("parcels/17/log")));
        assertThat(read.getString("reader")).isEqualTo("elasticsearch");
        assertThat(read.getString("slug")).isEqualTo("parcel");
        assertThat(read.getString("state")).isEqualTo("INFO");
        assertThat(read.getString("content")).isEqualTo("tea");

        JsonObject document =
                stored.await(TYPE, "related_object_keys:\"Parcel|17\"", 1).get(0);
        assertThat(document.getString("request_body")).contains("tea").doesNotContain("canary");
        assertThat(document.getInt("version")).isEqualTo(9999);
        assertThat(document.getString("view_slug")).isEqualTo("ParcelResource.send");
        assertThat(document.toString()).doesNotContain("canary");
    }

    @Test
    void aTreeIsFoundFromAnyLogInIt() {
        json(Client.post(api("parcels/18"), "{\"content\":\"salt\"}"));

        String ref = json(Client.get(api("parcels/18/log"))).getString("ref");
        String tree = tree(ref);

        assertThat(tree.lines())
                .containsExactly(
                        "0 input-request POST /" + name
                                + "/api/parcels/18 200 parcel [Parcel|18] {\"content\":\"salt\"}",
                        "1 output-request GET /" + name
                                + "/api/parcels/scale 200 parcel [Parcel|18] {\"content\":\"salt\"}",
                        "2 input-request GET /" + name + "/api/parcels/scale 200 null [] {}");
        JsonObject call =
                stored.await("output-request", "parent_log:\"" + ref + "\"", 1).get(0);
        assertThat(tree("output-request|" + call.getString("id"))).isEqualTo(tree);
    }

    private String tree(String ref) {
        return Client.get(api("tree?ref=" + URLEncoder.encode(ref, UTF_8))).text();
    }

    @Test
    void purgesAfterABackupAndRestoresIt() throws IOException {
        stored.requests(700, 100);
        stored.requests(300, 101);
        stored.requests(20, 1);
        Map<String, JsonObject> all = stored.of(TYPE, "slug:old");
        assertThat(all).hasSize(1020);

        assertThat(job("purge-logs", Map.of("expiration", "30d", "type", TYPE, "backup", "elastic"), 1)
                        .getString("state"))
                .isEqualTo("SUCCEEDED");

        assertThat(stored.of(TYPE, "slug:old")).hasSize(20);
        assertThat(stored.indices())
                .noneMatch(index -> index.endsWith(stored.day(100).toString()))
                .noneMatch(index -> index.endsWith(stored.day(101).toString()));
        BackupFolder files = new BackupFolder(backups.resolve("elastic"), TYPE);
        assertThat(files.ids()).doesNotHaveDuplicates().hasSize(1000);

        for (int time = 1; time <= 2; time++) {
            JsonObject restored = job("restore-logs", Map.of("backup", "elastic"), time);
            assertThat(restored.getString("state")).isEqualTo("SUCCEEDED");
            assertThat(contents(stored.of(TYPE, "slug:old"))).isEqualTo(contents(all));
        }
        assertThat(stored.of(TYPE, "related_object_keys:\"Parcel|old-7\"")).hasSize(3);
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
                .contains("Template " + stored.prefix() + "-input-request-log: as it was")
                .contains("Template " + stored.prefix() + "-task-run-log: as it was");
    }

    @Test
    void nothingIsSaidToOperators() {
        ServerLog log = ServerLog.fromNow();
        json(Client.post(api("parcels/19"), "{\"content\":\"rice\"}"));
        json(Client.get(api("parcels/19/log")));

        assertThat(log.linesMatching("SECLOG0(0[38]|2)|org.apache.http|commons.logging"))
                .isEmpty();
    }

    /** The log of a job that an administrator starts, once so many have ended. */
    private JsonObject job(String job, Map<String, String> parameters, int count) {
        AdminTool.ofServer().start(name, job, parameters);
        List<JsonObject> ended = stored.await("command", "name:" + job + " AND _exists_:stop", count);
        return ended.stream()
                .max((one, other) -> one.getString("start").compareTo(other.getString("start")))
                .orElseThrow();
    }
}
