package io.securitylogger.client;

import io.securitylogger.LogEvent;
import io.securitylogger.LogPhase;
import io.securitylogger.OutputRequestLog;
import io.securitylogger.impl.cleaning.Cleaner;
import io.securitylogger.impl.cleaning.CleaningSettings;
import io.securitylogger.impl.dispatch.DispatchSettings;
import io.securitylogger.impl.dispatch.Dispatcher;
import io.securitylogger.impl.dispatch.WriteMode;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.outgoing.OutgoingLog;
import io.securitylogger.impl.outgoing.OutgoingSettings;
import io.securitylogger.impl.recording.Recording;
import io.securitylogger.impl.scope.ObjectRefs;
import io.securitylogger.spi.LogWriter;
import io.securitylogger.spi.OutgoingCall;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The engine during a test, keeping what it writes. */
public final class Logbook implements LogWriter, BeforeEachCallback, AfterEachCallback {

    private static final int PATIENCE_SECONDS = 20;

    private final List<OutputRequestLog> begun = new CopyOnWriteArrayList<>();
    private final BlockingQueue<OutputRequestLog> ended = new LinkedBlockingQueue<>();
    private final ExecutorService elsewhere = Executors.newSingleThreadExecutor();
    private final boolean beginsTraces;

    private Logbook(boolean beginsTraces) {
        this.beginsTraces = beginsTraces;
    }

    /** With the settings by default. */
    public static Logbook open() {
        return new Logbook(false);
    }

    /** With {@code security.propagate-trace-context=true}. */
    public static Logbook beginningTraces() {
        return new Logbook(true);
    }

    /** The logs as they were when their calls began. */
    public List<OutputRequestLog> begun() {
        return begun;
    }

    /** The next log that has ended, waited for. */
    public OutputRequestLog ended() throws InterruptedException {
        OutputRequestLog log = ended.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (log == null) {
            throw new AssertionError("No call has ended; begun are " + begun);
        }
        return log;
    }

    /** Whether there is a log that has ended and was not asked for, waited for so long. */
    public boolean hasEndedWithin(long millis) throws InterruptedException {
        OutputRequestLog log = ended.poll(millis, TimeUnit.MILLISECONDS);
        return log != null && ended.add(log);
    }

    /** The logs that have ended and were not asked for, without waiting. */
    public List<OutputRequestLog> endedUntilNow() {
        return List.copyOf(ended);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Reporter reporter = new Reporter(InstantSource.system());
        DispatchSettings.Batch batch = new DispatchSettings.Batch(1, Duration.ofMillis(1), 1, Duration.ZERO);
        Dispatcher dispatcher = Dispatcher.start(
                List.of(this),
                event -> {},
                new Dispatcher.Dispatching(
                        new DispatchSettings(WriteMode.SYNC, false, Duration.ofSeconds(5), batch), reporter),
                new Dispatcher.Threads(Thread::new, elsewhere));
        OutgoingLog.serve(new OutgoingLog(
                new OutgoingSettings(true, beginsTraces),
                new Recording(
                        new Cleaner(CleaningSettings.defaults()),
                        dispatcher,
                        ObjectRefs.STANDARD,
                        new Recording.World(InstantSource.system(), UUID::randomUUID, reporter, null))));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        OutgoingLog.serve(request -> OutgoingCall.UNLOGGED);
        elsewhere.shutdown();
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
    public void write(List<LogEvent> events) {
        for (LogEvent event : events) {
            OutputRequestLog log = (OutputRequestLog) event.record();
            if (event.phase() == LogPhase.STARTED) {
                begun.add(log);
            } else {
                ended.add(log);
            }
        }
    }
}
