package io.securitylogger.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securitylogger.LogType;
import io.securitylogger.elasticsearch.FakeNode.Answer;
import io.securitylogger.elasticsearch.node.NodeKind;
import io.securitylogger.spi.ExpiredLogs;
import io.securitylogger.spi.LogQuery;
import io.securitylogger.spi.LogReadException;
import io.securitylogger.testing.contract.SampleLog;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader that does not see everything says so. */
class WholeAnswersTest {

    private static final LogQuery ALL = LogQuery.of(LogType.INPUT_REQUEST);
    private static final Answer NO_SHARDS =
            new Answer(503, "{\"error\":{\"reason\":\"all shards failed\"},\"status\":503}");

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ELASTICSEARCH_9")
    void anIndexWhoseShardIsNotStartedIsWaitedForAndNeverLeftOut(NodeKind kind) throws Exception {
        try (TestBackend backend = TestBackend.on(kind)) {
            SampleLog log = SampleLog.log();
            backend.write(log);
            String waiting = '/' + backend.settings().prefix() + "-input-request-log-2026-03-30";
            backend.cluster()
                    .send(
                            "PUT",
                            waiting + "?wait_for_active_shards=0",
                            Map.of("settings", Map.of("index.routing.allocation.require._name", "nobody")));
            ExpiredLogs expired = ExpiredLogs.of(LogType.INPUT_REQUEST, SampleLog.START.plus(Duration.ofDays(1)));

            assertThatThrownBy(() -> backend.reader().search(ALL)).isInstanceOf(LogReadException.class);
            assertThatThrownBy(() -> backend.reader().count(ALL)).isInstanceOf(LogReadException.class);
            assertThatThrownBy(() -> backend.reader().tree(log.ref())).isInstanceOf(LogReadException.class);
            assertThatThrownBy(() -> backend.purger().countByDay(expired)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> backend.purger().keys(expired, 10)).isInstanceOf(IOException.class);
            CompletableFuture<Long> count =
                    CompletableFuture.supplyAsync(() -> backend.reader().count(ALL));
            Map<String, Object> anywhere = new HashMap<>();
            anywhere.put("index.routing.allocation.require._name", null);
            backend.cluster().send("PUT", waiting + "/_settings", anywhere);

            assertThat(count.get(30, TimeUnit.SECONDS)).isEqualTo(1);
        }
    }

    @Test
    void shardsThatAreAwayForAMomentAreAskedAgain() throws IOException {
        AtomicInteger searches = new AtomicInteger();
        try (FakeNode node = new FakeNode()) {
            node.answers(request ->
                    request.isSearch() && searches.getAndIncrement() < 3 ? NO_SHARDS : FakeNode.allWritten(request));
            try (TestBackend backend = TestBackend.of(TestBackend.settings(node.uri()))) {
                assertThat(backend.reader().count(ALL)).isZero();
                assertThat(searches).hasValue(4);
            }
        }
    }

    @Test
    void shardsThatStayAwayAreAnErrorInBoundedTime() throws IOException {
        try (FakeNode node = new FakeNode()) {
            node.answers(request -> request.isSearch() ? NO_SHARDS : FakeNode.allWritten(request));
            try (TestBackend backend = TestBackend.of(TestBackend.settings(node.uri()))) {
                long began = System.nanoTime();
                assertThatThrownBy(() -> backend.reader().count(ALL)).hasMessageContaining("all shards failed");
                assertThat(Duration.ofNanos(System.nanoTime() - began))
                        .isBetween(WholeAnswers.PATIENCE, WholeAnswers.PATIENCE.plusSeconds(10));
            }
        }
    }

    @Test
    void anAnswerThatIsTooLargeIsAskedForInParts() throws IOException {
        long tooLarge = 101L << 20;
        try (FakeNode node = new FakeNode()) {
            node.answers(request -> request.isSearch() && request.body().contains("\"size\":1000")
                    ? new Answer(200, FakeNode.NOTHING_FOUND, tooLarge)
                    : FakeNode.allWritten(request));
            try (TestBackend backend = TestBackend.of(TestBackend.settings(node.uri()))) {
                assertThat(backend.reader().search(ALL.limit(2000))).isEmpty();
                assertThat(node.asked().stream().filter(FakeNode.Asked::isSearch))
                        .hasSize(2)
                        .last()
                        .matches(request -> request.body().contains("\"size\":500"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"timed_out\":true,\"_shards\":{\"failed\":0},\"hits\":{\"total\":{\"value\":0}}}",
                "{\"timed_out\":false,\"_shards\":{\"failed\":1},\"hits\":{\"total\":{\"value\":0}}}",
                "{\"hits\":{\"total\":{\"value\":0}}}",
                "{\"timed_out\":false,\"_shards\":{\"failed\":0}}"
            })
    void aPartIsNoAnswer(String part) throws IOException {
        try (FakeNode node = new FakeNode()) {
            node.answers(request -> request.isSearch() ? new Answer(200, part) : FakeNode.allWritten(request));
            try (TestBackend backend = TestBackend.of(TestBackend.settings(node.uri()))) {
                assertThatThrownBy(() -> backend.reader().count(ALL)).isInstanceOf(LogReadException.class);
            }
        }
    }
}
