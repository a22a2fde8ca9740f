package io.securitylogger.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securitylogger.elasticsearch.FakeNode.Answer;
import io.securitylogger.elasticsearch.document.StoredLog;
import io.securitylogger.elasticsearch.node.NodeKind;
import io.securitylogger.impl.json.JsonText;
import io.securitylogger.testing.contract.SampleLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BulkWritingTest {

    private FakeNode node;
    private TestBackend backend;

    @BeforeEach
    void start() throws IOException {
        node = new FakeNode();
        backend = TestBackend.of(TestBackend.settings(node.uri()));
    }

    @AfterEach
    void stop() throws IOException {
        backend.store().close();
        node.close();
    }

    private static SampleLog[] logs(int count) {
        return Stream.generate(SampleLog::log).limit(count).toArray(SampleLog[]::new);
    }

    private static List<String> ids(SampleLog... logs) {
        return Stream.of(logs).map(log -> log.id().toString()).toList();
    }

    private List<Map<String, Object>> deadLetters() throws IOException {
        Path folder = backend.settings().deadLetters();
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.findFirst().orElseThrow();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            return Files.readAllLines(file).stream().map(JsonText::readObject).toList();
        }
    }

    @Test
    void onlyWhatIsTooMuchComesAgain() throws IOException {
        SampleLog[] logs = logs(5);
        String busy = logs[3].id().toString();
        node.answers(request -> !request.isBulk()
                ? FakeNode.allWritten(request)
                : FakeNode.items(
                        request,
                        id -> id.equals(busy) && node.bulks().size() < 3
                                ? FakeNode.item(429, "es_rejected_execution_exception")
                                : FakeNode.item(201, "")));

        backend.write(logs);

        assertThat(node.bulks())
                .extracting(FakeNode.Asked::ids)
                .containsExactly(ids(logs), List.of(busy), List.of(busy));
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void aClusterThatStaysBusyIsLeftAloneForAWhile() throws Exception {
        node.answers(request -> request.isBulk() ? new Answer(429, "{}") : FakeNode.allWritten(request));

        assertThatThrownBy(() -> backend.write(logs(2))).hasMessageContaining("2 of 2 logs are not written");
        int asked = node.bulks().size();
        assertThatThrownBy(() -> backend.write(logs(1))).hasMessageContaining("asked for a pause");
        assertThat(node.bulks()).hasSize(asked);

        node.answers(FakeNode::allWritten);
        long deadline = System.nanoTime() + 20L * BulkWriting.REST.toNanos();
        while (true) {
            try {
                backend.write(logs(1));
                break;
            } catch (IOException resting) {
                assertThat(System.nanoTime()).isLessThan(deadline);
                Thread.onSpinWait();
            }
        }
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void whatIsRefusedForEverIsSetAsideWithItsReason() throws IOException {
        SampleLog[] logs = logs(3);
        String wrong = logs[1].id().toString();
        node.answers(request -> !request.isBulk()
                ? FakeNode.allWritten(request)
                : FakeNode.items(
                        request,
                        id -> id.equals(wrong)
                                ? FakeNode.item(400, "document_parsing_exception")
                                : FakeNode.item(201, "")));

        backend.write(logs);

        assertThat(node.bulks()).extracting(FakeNode.Asked::ids).containsExactly(ids(logs), List.of(wrong));
        assertThat(deadLetters()).hasSize(1);
        Map<String, Object> letter = deadLetters().get(0);
        assertThat(letter)
                .containsEntry("id", wrong)
                .containsEntry("version", 9999)
                .containsEntry("reason", "document_parsing_exception: because");
        assertThat(JsonText.readObject("" + letter.get("document"))).containsEntry("id", wrong);
    }

    @Test
    void whatAnIndexDoesNotTakeOfStrangersIsKeptWithoutIndex() throws IOException {
        SampleLog[] logs = logs(2);
        String wrong = logs[1].id().toString();
        node.answers(request -> !request.isBulk()
                ? FakeNode.allWritten(request)
                : FakeNode.items(
                        request,
                        id -> id.equals(wrong) && !request.body().contains("\"unindexed\"")
                                ? FakeNode.item(400, "illegal_argument_exception")
                                : FakeNode.item(201, "")));

        backend.write(logs);

        assertThat(deadLetters()).isEmpty();
        String again = node.bulks().get(1).body().lines().skip(1).findFirst().orElseThrow();
        assertThat(JsonText.readObject(again)).doesNotContainKey("request_headers");
        assertThat(StoredLog.read(JsonText.readObject(again))).isEqualTo(logs[1].record());
    }

    @Test
    void whatTheClusterIsToBlameForIsNotSetAside() throws IOException {
        node.answers(request -> !request.isBulk()
                ? FakeNode.allWritten(request)
                : FakeNode.items(request, id -> FakeNode.item(400, "validation_exception")));

        assertThatThrownBy(() -> backend.write(logs(1))).hasMessageContaining("validation_exception");
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void requestsThatAreTooLargeAreHalved() throws IOException {
        SampleLog[] logs = logs(4);
        String large = logs[2].id().toString();
        node.answers(request -> request.isBulk() && request.ids().contains(large)
                ? new Answer(413, "too large")
                : FakeNode.allWritten(request));

        backend.write(logs);

        assertThat(node.bulks())
                .extracting(FakeNode.Asked::ids)
                .containsExactly(ids(logs), ids(logs[0], logs[1]), ids(logs[2], logs[3]), List.of(large), ids(logs[3]));
        assertThat(deadLetters()).extracting(letter -> letter.get("id")).containsExactly(large);
    }

    @Test
    void largeBatchesAreSeveralRequests() throws IOException {
        SampleLog[] logs = Stream.generate(() -> SampleLog.log().text("x".repeat(200_000)))
                .limit(12)
                .toArray(SampleLog[]::new);

        backend.write(logs);

        assertThat(node.bulks()).hasSizeGreaterThan(1);
        assertThat(node.bulks().stream().flatMap(bulk -> bulk.ids().stream())).containsExactlyElementsOf(ids(logs));
    }

    @Test
    void anOlderVersionIsASuccess() throws IOException {
        SampleLog log = SampleLog.log();
        node.answers(request -> {
            if (request.isBulk()) {
                return FakeNode.items(request, id -> FakeNode.item(409, "version_conflict_engine_exception"));
            }
            return request.path().startsWith("/_mget")
                    ? new Answer(200, "{\"docs\":[{\"_id\":\"" + log.id() + "\",\"found\":true}]}")
                    : FakeNode.allWritten(request);
        });

        backend.write(log);

        assertThat(node.bulks()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aMappingConflictOnARealNodeTakesOneLogAlone(NodeKind kind) throws IOException {
        try (TestBackend real = TestBackend.on(kind)) {
            real.store().looksReady();
            String index = real.settings().prefix() + "-input-request-log-2026-03-29";
            real.cluster()
                    .send(
                            "PUT",
                            '/' + index,
                            Map.of("mappings", Map.of("properties", Map.of("slug", Map.of("type", "integer")))));
            SampleLog good = SampleLog.log().text("7");
            SampleLog bad = SampleLog.log().text("seven");

            real.write(good, bad);

            assertThat(real.reader().find(good.ref())).contains(good.record());
            assertThat(real.reader().find(bad.ref())).isEmpty();
            try (Stream<Path> files = Files.list(real.settings().deadLetters())) {
                assertThat(Files.readString(files.findFirst().orElseThrow()))
                        .contains(bad.id().toString())
                        .contains("failed to parse field [slug] of type [integer]")
                        .doesNotContain(good.id().toString());
            }
        }
    }

    @Test
    void deadLettersThatFindNoPlaceDoNotHoldUpTheRest() throws IOException {
        Files.createFile(backend.settings().deadLetters());
        node.answers(request -> request.isBulk()
                ? FakeNode.items(request, id -> FakeNode.item(400, "document_parsing_exception"))
                : FakeNode.allWritten(request));

        backend.write(logs(3));

        assertThat(node.bulks()).hasSize(2);
        Files.delete(backend.settings().deadLetters());
    }
}
