package io.securitylogger.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.elasticsearch.node.SharedNode;
import io.securitylogger.testing.contract.SampleLog;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EcsTest {

    private static Map<String, @Nullable Object> count(TestBackend backend, String query) throws IOException {
        String indices = '/' + backend.settings().prefix() + "-*/";
        backend.cluster().send("POST", indices + "_refresh");
        return backend.cluster().get(indices + "_count?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http.request.method:wanted",
                "url.path:\"/wanted\"",
                "client.ip:wanted",
                "user.id:wanted",
                "trace.id:wanted",
                "http.response.status_code:503",
                "event.outcome:failure",
                "event.start:[2026-03-29 TO 2026-03-30] AND http.request.body.content:wanted",
                "\\@timestamp:[2026-03-29 TO 2026-03-30] AND http.response.body.content:wanted"
            })
    void logsAreFoundByTheNamesOfTheCommonSchema(String query) throws IOException {
        try (TestBackend backend = TestBackend.of(TestBackend.settings(true, SharedNode.uri()))) {
            SampleLog wanted = SampleLog.log().text("wanted").path("/wanted").responseCode(503);
            backend.write(wanted, SampleLog.log());

            assertThat(count(backend, query)).containsEntry("count", 1);
        }
    }

    @Test
    void logsAreReadBackAsTheyAre() throws IOException {
        try (TestBackend backend = TestBackend.of(TestBackend.settings(true, SharedNode.uri()))) {
            SampleLog log = SampleLog.log();
            backend.write(log);

            assertThat(backend.reader().find(log.ref())).contains(log.record());
            assertThat(count(backend, "event.outcome:success")).containsEntry("count", 1);
            assertThat(backend.store().templates().replace()).allMatch(line -> line.endsWith("as it was"));
        }
    }
}
