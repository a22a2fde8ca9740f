package io.securitylogger.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securitylogger.elasticsearch.FakeNode.Answer;
import io.securitylogger.elasticsearch.client.Cluster;
import io.securitylogger.elasticsearch.node.NodeKind;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.testing.contract.SampleLog;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogStoreTest {

    @ParameterizedTest
    @EnumSource
    void makesTheTemplatesBeforeTheFirstWrite(NodeKind kind) throws IOException {
        try (TestBackend backend = TestBackend.on(kind)) {
            SampleLog log = SampleLog.log();
            backend.write(log);

            String index = backend.indices().get(0);
            String fields = '/' + index + "/_mapping/field/path,start,request_headers";
            assertThat(backend.cluster().get(fields).toString())
                    .contains("keyword", "date_nanos", kind == NodeKind.OPENSEARCH ? "flat_object" : "flattened");
            assertThat(backend.store().templates().replace()).isNotEmpty().allMatch(line -> line.endsWith("as it was"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChangedTemplateIsLeftAloneAndToldWithTheDifference(NodeKind kind) throws IOException {
        try (TestBackend backend = TestBackend.on(kind);
                Said said = Said.listening()) {
            backend.store().looksReady();
            String name = "/_index_template/" + backend.settings().prefix() + "-command-log";
            Map<String, Object> changed = Map.of(
                    "index_patterns",
                    List.of(backend.settings().prefix() + "-command-log-*"),
                    "priority",
                    300,
                    "version",
                    1,
                    "template",
                    Map.of("mappings", Map.of("properties", Map.of("name", Map.of("type", "text")))));
            backend.cluster().send("PUT", name, changed);

            try (TestBackend restarted = TestBackend.of(backend.settings())) {
                assertThat(restarted.store().looksReady()).isTrue();

                assertThat(said.texts(ElasticsearchMessage.TEMPLATES_DRIFTED))
                        .singleElement()
                        .asString()
                        .contains(backend.settings().prefix() + "-command-log")
                        .contains("template.mappings.properties.name.type is text instead of keyword")
                        .contains("template.mappings.properties.output.type is missing instead of text");
                assertThat(restarted.store().templates().replace())
                        .contains("Template " + backend.settings().prefix() + "-command-log: put in order")
                        .contains("  template.mappings.properties.name.type is text instead of keyword");
                assertThat(restarted.store().templates().replace()).allMatch(line -> line.endsWith("as it was"));
            }
        }
    }

    @Test
    void whileTheClusterIsAwayItIsAskedOnceInAPeriod() throws IOException {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
        try (FakeNode node = new FakeNode()) {
            node.answers(request -> new Answer(500, "{}"));
            var settings = TestBackend.settings(node.uri());
            try (LogStore store = new LogStore(settings, Cluster.of(settings), new Reporter(now::get), now::get)) {
                assertThat(store.looksReady()).isFalse();
                int asked = node.asked().size();
                assertThatThrownBy(() -> store.write(List.of(SampleLog.log().event())))
                        .hasMessageContaining("the next attempt is at");
                assertThat(node.asked()).hasSize(asked);

                node.answers(FakeNode::allWritten);
                now.updateAndGet(time -> time.plus(LogStore.RETRY_PERIOD));
                store.write(List.of(SampleLog.log().event()));
                assertThat(node.bulks()).hasSize(1);
            }
        }
    }

    @Test
    void readsDoNotRefreshWhatNobodyHasWritten() throws IOException {
        try (FakeNode node = new FakeNode()) {
            TestBackend backend = TestBackend.of(TestBackend.settings(node.uri()));
            backend.reader().find(SampleLog.log().ref());
            backend.write(SampleLog.log());
            backend.reader().find(SampleLog.log().ref());
            backend.reader().find(SampleLog.log().ref());

            assertThat(node.asked().stream().filter(request -> request.path().contains("_refresh")))
                    .hasSize(1);
            backend.store().close();
        }
    }

    @Test
    void threadsAndConnectionsAreOfOneClientAndEndWithIt() throws Exception {
        long before = threads();
        TestBackend backend = TestBackend.onSharedNode();
        for (int i = 0; i < 50; i++) {
            SampleLog log = SampleLog.log();
            backend.write(log);
            backend.reader().find(log.ref());
        }
        assertThat(threads() - before).isBetween(1L, 2L);

        backend.close();

        long deadline = System.nanoTime() + 10_000_000_000L;
        while (threads() > before) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("security-logger-elasticsearch"))
                .count();
    }
}
