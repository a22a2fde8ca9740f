package io.securitylogger.impl.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.LogEvent;
import io.securitylogger.WriterStatistics.Events;
import io.securitylogger.impl.dispatch.DispatchSettings.Batch;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.message.Said;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class QueuedSinkTest {

    private static final Batch ROOMY = new Batch(10, Duration.ofMillis(10), 100, Duration.ofSeconds(10));
    private static final Batch NARROW = new Batch(1, Duration.ofMillis(10), 2, Duration.ofMillis(20));

    @RegisterExtension
    private final Said said = new Said();

    private final FakeWriter writer = new FakeWriter();

    @Test
    void keepsEventsThroughAnOutageAndWritesThemAfterwards() throws InterruptedException {
        writer.failuresLeft.set(12);
        QueuedSink sink = started(WriteMode.BATCHED, ROOMY);
        IntStream.range(0, 30).mapToObj(this::event).forEach(sink::accept);
        writer.awaitWritten(30);
        sink.close();

        assertThat(sink.statistics().events().retried()).isPositive();
        assertThat(withoutRetried(sink)).isEqualTo(new Events(30, 0, 30, 0, 0, 0));
        assertThat(sink.statistics().longestDelay()).isGreaterThan(Duration.ofMillis(100));
        assertThat(writer.written())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 30).mapToObj(this::event).toList());
        assertThat(said.texts(Message.WRITER_RETRIES)).hasSize(1);
        assertThat(said.texts(Message.WRITER_IS_BACK)).hasSize(1);
    }

    @Test
    void setsAsideAnEventThatFailsWhileOthersAreWritten() throws InterruptedException {
        writer.refused = event(3);
        try (QueuedSink sink = started(WriteMode.BATCHED, ROOMY)) {
            IntStream.range(0, 6).mapToObj(this::event).forEach(sink::accept);
            writer.awaitWritten(5);
            sink.accept(event(6));
            writer.awaitWritten(6);
            sink.accept(event(7));
            writer.awaitWritten(7);
        }
        assertThat(writer.written()).doesNotContain(event(3)).hasSize(7);
        assertThat(said.texts(Message.EVENTS_SET_ASIDE))
                .singleElement()
                .asString()
                .contains("1 event(s) are lost, 1 in all: writer fake");
    }

    @Test
    void oneBadEventDoesNotHoldUpBatchesOfOne() throws InterruptedException {
        writer.refused = event(0);
        try (QueuedSink sink = started(WriteMode.BATCHED, NARROW)) {
            sink.accept(event(0));
            for (int n = 1; n < 5; n++) {
                sink.accept(event(n));
                writer.awaitWritten(n);
            }
        }
        assertThat(writer.written()).hasSize(4);
    }

    @Test
    void countsAndReportsExactlyWhatItDrops() throws InterruptedException {
        writer.permits.drainPermits();
        QueuedSink sink = started(WriteMode.BATCHED, NARROW);
        sink.accept(event(0));
        writer.attempts.poll(20, TimeUnit.SECONDS);
        IntStream.range(1, 10).mapToObj(this::event).forEach(sink::accept);

        assertThat(withoutRetried(sink)).isEqualTo(new Events(10, 3, 0, 0, 7, 0));
        assertThat(sink.statistics().longestWait()).isGreaterThanOrEqualTo(Duration.ofMillis(20));
        writer.permits.release(100);
        sink.close();

        assertThat(withoutRetried(sink)).isEqualTo(new Events(10, 0, 3, 0, 7, 0));
        assertThat(said.texts(Message.EVENTS_DROPPED))
                .last()
                .asString()
                .contains("7 in all: the queue of writer fake stayed full at 2 events");
    }

    @Test
    void givesUpAtTheEndWhatStillCannotBeWritten() {
        writer.failuresLeft.set(Integer.MAX_VALUE);
        QueuedSink sink = started(WriteMode.BATCHED, ROOMY);
        IntStream.range(0, 50).mapToObj(this::event).forEach(sink::accept);

        sink.close();

        assertThat(withoutRetried(sink)).isEqualTo(new Events(50, 0, 0, 0, 50, 0));
        assertThat(said.texts(Message.NOT_DRAINED)).singleElement().asString().contains("50 event(s)");
    }

    @Test
    void syncCallersThatComeAtTheSameTimeShareABatch() throws InterruptedException {
        writer.permits.drainPermits();
        try (QueuedSink sink = started(WriteMode.SYNC, ROOMY)) {
            List<Thread> callers = IntStream.range(0, 8)
                    .mapToObj(n -> new Thread(() -> sink.accept(event(n))))
                    .toList();
            callers.get(0).start();
            writer.attempts.poll(20, TimeUnit.SECONDS);
            callers.stream().skip(1).forEach(Thread::start);
            while (sink.statistics().events().received() < 8) {
                Thread.onSpinWait();
            }
            assertThat(callers).allMatch(Thread::isAlive);
            writer.permits.release(100);
            for (Thread caller : callers) {
                caller.join(20_000);
            }
        }
        assertThat(writer.written()).hasSize(8);
        assertThat(writer.batches).hasSizeLessThan(8);
    }

    @Test
    void nobodyWaitsForABackendThatIsAway() throws InterruptedException {
        writer.failuresLeft.set(1);
        try (QueuedSink sink = started(WriteMode.SYNC, ROOMY)) {
            sink.accept(event(0));
            writer.permits.drainPermits();
            sink.accept(event(1));
            assertThat(writer.written()).isEmpty();
            writer.permits.release(100);
            writer.awaitWritten(2);
        }
        assertThat(said.texts(Message.WRITER_HANGS)).isEmpty();
    }

    @Test
    void oneCallerWaitsInVainForABackendThatHangsAndTheNextOnesDoNot() throws InterruptedException {
        writer.permits.drainPermits();
        DispatchSettings impatient = new DispatchSettings(WriteMode.SYNC, false, Duration.ofMillis(50), ROOMY);
        try (QueuedSink sink = started(impatient)) {
            IntStream.range(0, 50).mapToObj(this::event).forEach(sink::accept);
            assertThat(writer.written()).isEmpty();
            assertThat(said.texts(Message.WRITER_HANGS)).hasSize(1);
            assertThat(sink.statistics().longestWait()).isGreaterThanOrEqualTo(Duration.ofMillis(50));
            writer.permits.release(1000);
            writer.awaitWritten(50);
        }
    }

    @Test
    void aWriterThatIsLoggedItselfDoesNotWaitForItself() {
        try (QueuedSink sink = started(WriteMode.SYNC, ROOMY)) {
            writer.afterwards = () -> {
                if (writer.batches.size() == 1) {
                    sink.accept(event(2));
                }
            };
            sink.accept(event(1));
        }
        assertThat(writer.written()).containsExactly(event(1), event(2));
    }

    private LogEvent event(int number) {
        return io.securitylogger.impl.dispatch.Events.event(number);
    }

    private static Events withoutRetried(QueuedSink sink) {
        Events events = sink.statistics().events();
        return new Events(events.received(), events.queued(), events.written(), 0, events.dropped(), events.rejected());
    }

    private QueuedSink started(WriteMode mode, Batch batch) {
        return started(new DispatchSettings(mode, false, Duration.ofSeconds(20), batch));
    }

    private QueuedSink started(DispatchSettings settings) {
        QueuedSink sink = new QueuedSink(writer, settings, new Reporter(InstantSource.system()));
        sink.start(Thread::new);
        return sink;
    }
}
