package io.securitylogger.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.LogType;
import io.securitylogger.WriterStatistics.Events;
import io.securitylogger.elasticsearch.node.ElasticsearchNode;
import io.securitylogger.impl.dispatch.DispatchSettings;
import io.securitylogger.impl.dispatch.Dispatcher;
import io.securitylogger.impl.dispatch.WriteMode;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.spi.LogQuery;
import io.securitylogger.testing.contract.SampleLog;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A real node that is away for long under load. On request: {@code -Dpressure.outage-seconds=60}. */
@EnabledIfSystemProperty(named = "pressure.outage-seconds", matches = "\\d+")
class LongOutageTest {

    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("pressure.outage-seconds", 60));
    private static final Duration TIMEOUT = Duration.ofMinutes(3);
    private static final int PER_SECOND = 300;
    private static final int BATCH = 200;

    /** Half of what comes meanwhile. */
    private static final int QUEUE = (int) (PER_SECOND * OUTAGE.toSeconds() / 2);

    /** A log has some 5 KB. */
    private static final long MOST_BYTES = QUEUE * 8192L;

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final AtomicInteger sent = new AtomicInteger();

    @Test
    void memoryIsBoundedAttemptsAreFewAndNothingIsLostUpToTheBound(@TempDir Path directory) throws Exception {
        DispatchSettings settings = new DispatchSettings(
                WriteMode.BATCHED,
                false,
                Duration.ofSeconds(5),
                new DispatchSettings.Batch(BATCH, Duration.ofMillis(50), QUEUE, Duration.ZERO));
        try (ElasticsearchNode node = new ElasticsearchNode(directory.resolve("node"))) {
            node.start();
            TestBackend backend = TestBackend.of(TestBackend.settings(node.uri()));
            Dispatcher dispatcher = Dispatcher.start(
                    List.of(backend.writer()),
                    event -> {},
                    new Dispatcher.Dispatching(settings, new Reporter(InstantSource.system())),
                    new Dispatcher.Threads(Thread::new, Runnable::run));
            Steadily.repeat(PER_SECOND, Duration.ofSeconds(5), () -> log(dispatcher));
            awaitEmpty(dispatcher);
            long usedBefore = used();

            node.stop();
            Duration longest = Steadily.repeat(PER_SECOND, OUTAGE, () -> log(dispatcher));
            long more = used() - usedBefore;
            Events away = events(dispatcher);
            System.out.println(
                    "Away for " + OUTAGE + ": " + away + ", " + more / 1024 + " KB more, longest call " + longest);
            assertThat(longest).isLessThan(Duration.ofSeconds(3));
            assertThat(more).isLessThan(MOST_BYTES);
            assertThat(away.queued()).isBetween(QUEUE / 2L, QUEUE + 2L * BATCH);
            assertThat(away.dropped()).isPositive();
            assertThat(away.retried()).isLessThan((OUTAGE.toSeconds() / LONGEST_PAUSE.toSeconds() + 10) * BATCH);

            node.start();
            Steadily.repeat(PER_SECOND, Duration.ofSeconds(5), () -> log(dispatcher));
            awaitEmpty(dispatcher);
            Events after = events(dispatcher);
            System.out.println("Back: " + after);
            assertThat(after.received()).isEqualTo(sent.get());
            assertThat(after.rejected()).isZero();
            assertThat(after.written()).isEqualTo(sent.get() - after.dropped());
            assertThat(backend.reader().count(LogQuery.of(LogType.INPUT_REQUEST).limit(100_000)))
                    .isEqualTo(after.written());
            dispatcher.close();
            backend.store().close();
        }
    }

    private void log(Dispatcher dispatcher) {
        dispatcher.dispatch(
                SampleLog.log().text(sent.incrementAndGet() + "x".repeat(3000)).event());
    }

    private static Events events(Dispatcher dispatcher) {
        return dispatcher.statistics().writers().get(0).events();
    }

    private static void awaitEmpty(Dispatcher dispatcher) {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (events(dispatcher).queued() > 0) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(10_000_000);
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
