package io.securitylogger.impl.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securitylogger.LogEvent;
import io.securitylogger.impl.dispatch.DispatchSettings.Batch;
import io.securitylogger.impl.dispatch.Dispatcher.Dispatching;
import io.securitylogger.impl.dispatch.Dispatcher.Threads;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.spi.LogWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DispatcherTest {

    private static final Batch ONE_AT_A_TIME = new Batch(1, Duration.ofMillis(10), 2, Duration.ofMillis(20));

    private final FakeWriter writer = new FakeWriter();
    private final Reporter reporter = new Reporter(InstantSource.system());
    private final Threads threads = new Threads(Thread::new, Runnable::run);

    @Test
    void syncWritesBeforeTheCallerGoesOn() {
        try (Dispatcher dispatcher = sync(false, DispatcherTest::nobody, writer)) {
            LogEvent event = Events.event(1);
            dispatcher.dispatch(event);
            assertThat(writer.batches).containsExactly(List.of(event));
        }
    }

    @Test
    void whatComesBeforeTheWritersIsObservedAtOnceAndWrittenLater() {
        List<LogEvent> observed = new ArrayList<>();
        try (Dispatcher dispatcher = new Dispatcher(observed::add, reporter)) {
            LogEvent first = Events.event(1);
            LogEvent second = Events.event(2);
            dispatcher.dispatch(first);
            dispatcher.dispatchElsewhere(second);
            assertThat(observed).containsExactly(first, second);
            assertThat(writer.batches).isEmpty();

            DispatchSettings settings =
                    new DispatchSettings(WriteMode.SYNC, false, Duration.ofSeconds(5), ONE_AT_A_TIME);
            dispatcher.open(List.of(writer), new Dispatcher.Dispatching(settings, reporter), threads);
            dispatcher.dispatch(Events.event(3));

            assertThat(writer.batches).hasSize(3).startsWith(List.of(first), List.of(second));
            assertThat(observed).hasSize(3);
        }
    }

    @Test
    void ofTooManyThatComeBeforeTheWritersTheFirstAreKept() {
        try (Dispatcher dispatcher = new Dispatcher(DispatcherTest::nobody, reporter)) {
            for (int i = 0; i < Dispatcher.EARLY_EVENTS + 5; i++) {
                dispatcher.dispatch(Events.event(i));
            }
            DispatchSettings settings =
                    new DispatchSettings(WriteMode.SYNC, false, Duration.ofSeconds(5), ONE_AT_A_TIME);
            dispatcher.open(List.of(writer), new Dispatcher.Dispatching(settings, reporter), threads);

            assertThat(writer.batches).hasSize(Dispatcher.EARLY_EVENTS);
        }
    }

    @Test
    void aFailingWriterTouchesNeitherTheCallerNorTheOthers() {
        FakeWriter failing = new FakeWriter();
        failing.failuresLeft.set(1);
        try (Dispatcher dispatcher = sync(false, DispatcherTest::nobody, failing, writer)) {
            dispatcher.dispatch(Events.event(1));
            assertThat(writer.batches).hasSize(1);
        }
    }

    @Test
    void raisesWriterExceptionsWhenAskedTo() {
        writer.failuresLeft.set(1);
        try (Dispatcher dispatcher = sync(true, DispatcherTest::nobody, writer)) {
            assertThatThrownBy(() -> dispatcher.dispatch(Events.event(1)))
                    .isInstanceOf(WriterFailedException.class)
                    .hasRootCauseMessage("told to fail");
        }
    }

    @Test
    void writersThatNeverWaitAreCalledOnTheThreadOfTheCaller() {
        List<Thread> callers = new ArrayList<>();
        LogWriter immediate = new LogWriter() {
            @Override
            public String name() {
                return "immediate";
            }

            @Override
            public boolean immediate() {
                return true;
            }

            @Override
            public void write(List<LogEvent> events) {
                callers.add(Thread.currentThread());
            }
        };
        Dispatching batched = dispatching(WriteMode.BATCHED, false, ONE_AT_A_TIME);
        try (Dispatcher dispatcher =
                Dispatcher.start(List.of(immediate, writer), DispatcherTest::nobody, batched, threads)) {
            dispatcher.dispatch(Events.event(1));
            assertThat(callers).containsExactly(Thread.currentThread());
            assertThat(dispatcher.statistics().writers())
                    .extracting(statistics -> statistics.writer())
                    .containsExactly("immediate", "fake");
        }
    }

    @Test
    void observersComeFirstAndTheirFailuresStay() {
        List<LogEvent> seen = new ArrayList<>();
        Consumer<LogEvent> observer = event -> {
            assertThat(writer.batches).isEmpty();
            seen.add(event);
            throw new IllegalStateException("observer");
        };
        try (Dispatcher dispatcher = sync(true, observer, writer)) {
            dispatcher.dispatch(Events.event(1));
            assertThat(seen).hasSize(1);
            assertThat(writer.batches).hasSize(1);
        }
    }

    @Test
    void sparesObserversWhatComesAfterTheEnd() {
        List<LogEvent> seen = new ArrayList<>();
        Dispatcher dispatcher = sync(true, seen::add, writer);
        dispatcher.close();

        dispatcher.dispatch(Events.event(1));

        assertThat(seen).isEmpty();
        assertThat(writer.batches).hasSize(1);
    }

    @Test
    void outlivesWriterThatIsGone() {
        try (Dispatcher dispatcher = sync(false, DispatcherTest::nobody, new GoneWriter())) {
            dispatcher.dispatch(Events.event(1));
        }
    }

    /** As a bean's proxy after the end of its application: no call succeeds any more. */
    private static final class GoneWriter implements LogWriter {
        private boolean gone;

        @Override
        public String name() {
            if (gone) {
                throw new IllegalStateException("gone");
            }
            return "gone";
        }

        @Override
        public void write(List<LogEvent> events) {
            gone = true;
            throw new IllegalStateException("gone");
        }
    }

    @Test
    void endDoesNotWaitForABatchThatLingers() {
        Batch lingering = new Batch(100, Duration.ofHours(1), 100, Duration.ofSeconds(10));
        try (Dispatcher dispatcher = batched(lingering)) {
            dispatcher.dispatch(Events.event(1));
        }
        assertThat(writer.written()).hasSize(1);
    }

    @Test
    void batchesHoldNoMoreThanTheirSizeAndEverythingIsWrittenInOrder() {
        Batch threes = new Batch(3, Duration.ofMillis(10), 100, Duration.ofSeconds(10));
        List<LogEvent> events = IntStream.range(0, 50).mapToObj(Events::event).toList();
        try (Dispatcher dispatcher = batched(threes)) {
            events.forEach(dispatcher::dispatch);
        }
        assertThat(writer.written()).isEqualTo(events);
        assertThat(writer.batches).allMatch(batch -> batch.size() <= 3);
    }

    @Test
    void aFailedBatchIsHandedOverAgainAsAWhole() throws InterruptedException {
        writer.failuresLeft.set(2);
        Batch batch = new Batch(10, Duration.ofMillis(10), 100, Duration.ofSeconds(10));
        try (Dispatcher dispatcher = batched(batch)) {
            dispatcher.dispatch(Events.event(1));
            assertThat(writer.batches.poll(20, TimeUnit.SECONDS)).hasSize(1);
        }
        assertThat(writer.attempts).hasSize(3);
    }

    @Test
    void closingWritesWhatIsQueuedEvenWhenTheWriterHadFailed() {
        writer.failuresLeft.set(1);
        Batch batch = new Batch(5, Duration.ofMillis(10), 100, Duration.ofSeconds(10));
        List<LogEvent> events = IntStream.range(0, 20).mapToObj(Events::event).toList();
        try (Dispatcher dispatcher = batched(batch)) {
            events.forEach(dispatcher::dispatch);
        }
        assertThat(writer.written()).containsExactlyInAnyOrderElementsOf(events);
    }

    @Test
    void oneEventThatCanNeverBeWrittenDoesNotTakeItsBatchWithIt() {
        LogEvent poison = Events.event(3);
        writer.refused = poison;
        Batch batch = new Batch(10, Duration.ofMillis(10), 100, Duration.ofSeconds(10));
        Dispatcher dispatcher = batched(batch);
        IntStream.range(1, 6).forEach(n -> dispatcher.dispatch(Events.event(n)));
        dispatcher.close();
        assertThat(writer.written()).hasSize(4).doesNotContain(poison);
    }

    @Test
    void aWriterThatLeavesItsThreadInterruptedDoesNotEndTheBatches() throws InterruptedException {
        writer.afterwards = () -> Thread.currentThread().interrupt();
        try (Dispatcher dispatcher = batched(ONE_AT_A_TIME)) {
            for (int n = 1; n <= 5; n++) {
                dispatcher.dispatch(Events.event(n));
                assertThat(writer.threads.poll(20, TimeUnit.SECONDS)).startsWith("security-logger-");
            }
        }
        assertThat(writer.written()).hasSize(5);
    }

    @Test
    void aFullQueueDropsAfterTheOfferTimeoutAndKeepsTheRest() throws InterruptedException {
        writer.permits.drainPermits();
        Dispatcher dispatcher = batched(ONE_AT_A_TIME);
        dispatcher.dispatch(Events.event(1));
        writer.attempts.poll(20, TimeUnit.SECONDS);
        IntStream.range(2, 5).forEach(n -> dispatcher.dispatch(Events.event(n)));
        writer.permits.release(100);
        dispatcher.close();
        assertThat(writer.written()).containsExactly(Events.event(1), Events.event(2), Events.event(3));
    }

    @Test
    void anInterruptedCallerStaysInterruptedAndLosesNothing() {
        Batch batch = new Batch(5, Duration.ofMillis(10), 100, Duration.ofSeconds(10));
        try (Dispatcher dispatcher = batched(batch)) {
            Thread.currentThread().interrupt();
            dispatcher.dispatch(Events.event(1));
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(writer.written()).hasSize(1);
    }

    @Test
    void eventsAfterTheEndAreWrittenAllTheSame() {
        Dispatcher dispatcher = batched(ONE_AT_A_TIME);
        dispatcher.close();
        dispatcher.dispatch(Events.event(9));
        assertThat(writer.written()).containsExactly(Events.event(9));
    }

    @Test
    void closingWaitsForWhatIsDispatchedElsewhere() {
        Threads own = new Threads(Thread::new, work -> new Thread(work).start());
        Dispatcher dispatcher = Dispatcher.start(
                List.of(writer), DispatcherTest::nobody, dispatching(WriteMode.SYNC, false, ONE_AT_A_TIME), own);
        IntStream.range(0, 20).forEach(n -> dispatcher.dispatchElsewhere(Events.event(n)));
        dispatcher.close();
        assertThat(writer.written()).hasSize(20);
    }

    @Test
    void whatTheServerRefusesToRunElsewhereRunsHere() {
        Threads none = new Threads(Thread::new, work -> {
            throw new RejectedExecutionException();
        });
        try (Dispatcher dispatcher = Dispatcher.start(
                List.of(writer), DispatcherTest::nobody, dispatching(WriteMode.SYNC, false, ONE_AT_A_TIME), none)) {
            dispatcher.dispatchElsewhere(Events.event(1));
            assertThat(writer.written()).hasSize(1);
        }
    }

    private static void nobody(LogEvent event) {}

    private Dispatcher sync(boolean raise, Consumer<LogEvent> observers, LogWriter... writers) {
        return Dispatcher.start(
                List.of(writers), observers, dispatching(WriteMode.SYNC, raise, ONE_AT_A_TIME), threads);
    }

    private Dispatcher batched(Batch batch) {
        return Dispatcher.start(
                List.of(writer), DispatcherTest::nobody, dispatching(WriteMode.BATCHED, false, batch), threads);
    }

    private Dispatching dispatching(WriteMode mode, boolean raise, Batch batch) {
        return new Dispatching(new DispatchSettings(mode, raise, Duration.ofSeconds(20), batch), reporter);
    }
}
