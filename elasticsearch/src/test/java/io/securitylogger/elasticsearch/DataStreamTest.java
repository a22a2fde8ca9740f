package io.securitylogger.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.elasticsearch.Bulk.Outcome;
import io.securitylogger.elasticsearch.document.StoredLog;
import io.securitylogger.elasticsearch.node.NodeKind;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Why logs are in daily indices: what a data stream says to a log that is written more than once. */
class DataStreamTest {

    @ParameterizedTest
    @EnumSource
    void aDataStreamTakesNoVersions(NodeKind kind) throws IOException {
        try (TestBackend backend = TestBackend.on(kind)) {
            String stream = backend.settings().prefix() + "-stream";
            backend.cluster()
                    .send(
                            "PUT",
                            "/_index_template/" + stream,
                            Map.of("index_patterns", List.of(stream), "data_stream", Map.of(), "priority", 900));
            StoredLog inStream = new StoredLog(stream, "id", 1, "{\"@timestamp\":\"2026-03-29T01:30:00Z\"}");

            assertThat(outcome(backend, new Bulk().create(inStream))).isEqualTo(new Outcome(201, "", ""));
            assertThat(outcome(backend, new Bulk().index(inStream)))
                    .matches(Outcome::isRefusal)
                    .extracting(Outcome::reason)
                    .asString()
                    .contains("only write ops with an op_type of create are allowed in data streams");
        }
    }

    private static Outcome outcome(TestBackend backend, Bulk bulk) throws IOException {
        return Bulk.outcomes(backend.cluster().sendLines("/_bulk", bulk.lines()))
                .get(0);
    }
}
