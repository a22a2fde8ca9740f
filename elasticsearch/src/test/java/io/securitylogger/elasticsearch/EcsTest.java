package io.securitylogger.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.elasticsearch.node.NodeKind;
import io.securitylogger.testing.contract.SampleLog;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EcsTest {

    private static final List<String> QUERIES = List.of(
            "http.request.method:wanted",
            "url.path:\"/wanted\"",
            "client.ip:wanted",
            "user.id:wanted",
            "trace.id:wanted",
            "http.response.status_code:503",
            "event.outcome:failure",
            "event.start:[2026-03-29 TO 2026-03-30] AND http.request.body.content:wanted",
            "\\@timestamp:[2026-03-29 TO 2026-03-30] AND http.response.body.content:wanted");

    private static Map<String, @Nullable Object> count(TestBackend backend, String query) throws IOException {
        String indices = '/' + backend.settings().prefix() + "-*/";
        backend.cluster().send("POST", indices + "_refresh");
        return backend.cluster().get(indices + "_count?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void logsAreFoundByTheNamesOfTheCommonSchema(NodeKind kind) throws IOException {
        try (TestBackend backend = TestBackend.of(TestBackend.settings(true, TestBackend.uri(kind)))) {
            SampleLog wanted = SampleLog.log().text("wanted").path("/wanted").responseCode(503);
            backend.write(wanted, SampleLog.log());

            for (String query : QUERIES) {
                assertThat(count(backend, query)).as(query).containsEntry("count", 1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void logsAreReadBackAsTheyAre(NodeKind kind) throws IOException {
        try (TestBackend backend = TestBackend.of(TestBackend.settings(true, TestBackend.uri(kind)))) {
            SampleLog log = SampleLog.log();
            backend.write(log);

            assertThat(backend.reader().find(log.ref())).contains(log.record());
            assertThat(count(backend, "event.outcome:success")).containsEntry("count", 1);
            assertThat(backend.store().templates().replace()).allMatch(line -> line.endsWith("as it was"));
        }
    }
}
