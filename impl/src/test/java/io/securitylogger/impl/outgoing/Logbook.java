package io.securitylogger.impl.outgoing;

import io.securitylogger.LogEvent;
import io.securitylogger.LogPhase;
import io.securitylogger.OutputRequestLog;
import io.securitylogger.impl.cleaning.Cleaner;
import io.securitylogger.impl.cleaning.CleaningSettings;
import io.securitylogger.impl.dispatch.DispatchSettings;
import io.securitylogger.impl.dispatch.Dispatcher;
import io.securitylogger.impl.dispatch.WriteMode;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.recording.Recording;
import io.securitylogger.impl.scope.ObjectRefs;
import io.securitylogger.spi.LogWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Logs calls and keeps what was written; work for other threads waits until {@link #runElsewhere}. */
final class Logbook implements LogWriter {

    final List<LogEvent> events = new CopyOnWriteArrayList<>();
    final BlockingQueue<Runnable> elsewhere = new LinkedBlockingQueue<>();
    volatile @Nullable RuntimeException failure;
    private Consumer<LogEvent> observer = event -> {};

    OutgoingLog calls(boolean beginsTraces) {
        return calls(new OutgoingSettings(true, beginsTraces), false);
    }

    OutgoingLog calls(OutgoingSettings settings, boolean raises) {
        Reporter reporter = new Reporter(InstantSource.system());
        DispatchSettings.Batch batch = new DispatchSettings.Batch(1, Duration.ofMillis(1), 1, Duration.ZERO);
        Dispatcher dispatcher = Dispatcher.start(
                List.of(this),
                event -> observer.accept(event),
                new Dispatcher.Dispatching(
                        new DispatchSettings(WriteMode.SYNC, raises, Duration.ofSeconds(5), batch), reporter),
                new Dispatcher.Threads(Thread::new, elsewhere::add));
        return new OutgoingLog(
                settings,
                new Recording(
                        new Cleaner(CleaningSettings.defaults()),
                        dispatcher,
                        ObjectRefs.STANDARD,
                        new Recording.World(InstantSource.system(), UUID::randomUUID, reporter, "1.0")));
    }

    void observedBy(Consumer<LogEvent> newObserver) {
        observer = newObserver;
    }

    void runElsewhere() throws InterruptedException {
        Runnable work = elsewhere.poll(20, TimeUnit.SECONDS);
        if (work == null) {
            throw new AssertionError("Nothing was handed over");
        }
        work.run();
    }

    OutputRequestLog begun() {
        return only(LogPhase.STARTED);
    }

    OutputRequestLog ended() {
        return only(LogPhase.FINISHED);
    }

    private OutputRequestLog only(LogPhase phase) {
        List<LogEvent> found =
                events.stream().filter(event -> event.phase() == phase).toList();
        if (found.size() != 1) {
            throw new AssertionError("Not one event " + phase + " but " + found);
        }
        return (OutputRequestLog) found.get(0).record();
    }

    @Override
    public String name() {
        return "logbook";
    }

    @Override
    public boolean immediate() {
        return true;
    }

    @Override
    public void write(List<LogEvent> written) {
        RuntimeException told = failure;
        if (told != null) {
            throw told;
        }
        events.addAll(written);
    }
}
