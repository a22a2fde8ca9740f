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
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real node that is killed under load and comes back with its data. */
class OutageTest {

    private static final int QUEUE = 2000;
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(10_000_000);
        }
    }

    @Test
    void nothingIsLostUpToTheBoundAndTheRestIsCounted(@TempDir Path directory) throws Exception {
        try (ElasticsearchNode node = new ElasticsearchNode(directory.resolve("node"))) {
            node.start();
            TestBackend backend = TestBackend.of(TestBackend.settings(node.uri()));
            Reporter reporter = new Reporter(InstantSource.system());
            DispatchSettings settings = new DispatchSettings(
                    WriteMode.BATCHED,
                    false,
                    Duration.ofSeconds(5),
                    new DispatchSettings.Batch(200, Duration.ofMillis(50), QUEUE, Duration.ZERO));
            Dispatcher dispatcher = Dispatcher.start(
                    List.of(backend.writer()),
                    event -> {},
                    new Dispatcher.Dispatching(settings, reporter),
                    new Dispatcher.Threads(Thread::new, Runnable::run));
            AtomicInteger sent = new AtomicInteger();
            send(dispatcher, sent, 1000);
            await(() -> events(dispatcher).written() == sent.get());

            send(dispatcher, sent, 100);
            node.stop();
            send(dispatcher, sent, QUEUE + 1500);
            Events away = events(dispatcher);
            assertThat(away.dropped()).isPositive();
            assertThat(away.queued()).isLessThanOrEqualTo(QUEUE + 2L * 200);
            node.start();
            send(dispatcher, sent, 100);
            await(() -> events(dispatcher).queued() == 0);

            Events after = events(dispatcher);
            assertThat(after.received()).isEqualTo(sent.get());
            assertThat(after.rejected()).isZero();
            assertThat(after.written()).isEqualTo(sent.get() - after.dropped());
            assertThat(backend.reader().count(LogQuery.of(LogType.INPUT_REQUEST).limit(100_000)))
                    .isEqualTo(after.written());
            dispatcher.close();
            backend.store().close();
        }
    }

    private static Events events(Dispatcher dispatcher) {
        return dispatcher.statistics().writers().get(0).events();
    }

    private static void send(Dispatcher dispatcher, AtomicInteger sent, int count) {
        for (int i = 0; i < count; i++) {
            dispatcher.dispatch(SampleLog.log().event());
            sent.incrementAndGet();
        }
    }
}
