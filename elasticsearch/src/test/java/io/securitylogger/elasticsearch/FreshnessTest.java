package io.securitylogger.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securitylogger.LogType;
import io.securitylogger.elasticsearch.FakeNode.Asked;
import io.securitylogger.spi.LogQuery;
import io.securitylogger.testing.contract.SampleLog;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** What has been written is seen by the next question, at the price of few refreshes. */
class FreshnessTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static List<Asked> refreshes(FakeNode node) {
        return node.asked().stream().filter(Asked::isRefresh).toList();
    }

    @Test
    void allWhoAskWaitForOneRefresh() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (FakeNode node = new FakeNode()) {
            node.answers(request -> {
                if (request.isRefresh()) {
                    await(() -> end.getCount() == 0);
                }
                return FakeNode.allWritten(request);
            });
            TestBackend backend = TestBackend.of(TestBackend.settings(node.uri()));
            backend.write(SampleLog.log());
            List<Thread> asking = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Thread thread =
                        new Thread(() -> backend.reader().count(LogQuery.of(LogType.INPUT_REQUEST)), "asking-" + i);
                asking.add(thread);
                thread.start();
            }
            await(() -> asking.stream().allMatch(FreshnessTest::isWaiting));

            assertThat(node.asked()).noneMatch(Asked::isSearch);
            end.countDown();
            for (Thread thread : asking) {
                thread.join(TIMEOUT.toMillis());
            }
            assertThat(node.asked().stream().filter(Asked::isSearch)).hasSize(3);
            assertThat(refreshes(node)).hasSize(1);
            backend.store().close();
        }
    }

    private static boolean isWaiting(Thread thread) {
        return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING;
    }

    @Test
    void onlyIndicesThatHaveChangedAreRefreshed() throws IOException {
        try (FakeNode node = new FakeNode()) {
            TestBackend backend = TestBackend.of(TestBackend.settings(node.uri()));
            backend.write(SampleLog.log());
            backend.reader().find(SampleLog.log().ref());

            assertThat(refreshes(node))
                    .singleElement()
                    .extracting(Asked::path)
                    .asString()
                    .startsWith('/' + backend.settings().prefix() + "-input-request-log-2026-03-29/_refresh?");
            backend.store().close();
        }
    }

    @Test
    void aRefreshThatFailedIsTriedAgainByTheNext() throws IOException {
        try (FakeNode node = new FakeNode()) {
            TestBackend backend = TestBackend.of(TestBackend.settings(node.uri()));
            backend.write(SampleLog.log());
            CountDownLatch failed = new CountDownLatch(1);
            node.answers(request -> {
                if (request.isRefresh() && failed.getCount() > 0) {
                    failed.countDown();
                    return new FakeNode.Answer(500, "{}");
                }
                return FakeNode.allWritten(request);
            });

            assertThatThrownBy(() -> backend.reader().find(SampleLog.log().ref()))
                    .hasMessageContaining("500");
            assertThat(backend.reader().find(SampleLog.log().ref())).isEmpty();
            assertThat(refreshes(node)).hasSize(2);
            backend.store().close();
        }
    }
}
