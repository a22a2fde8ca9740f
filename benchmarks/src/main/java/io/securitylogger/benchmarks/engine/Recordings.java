package io.securitylogger.benchmarks.engine;

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
import java.util.concurrent.ThreadLocalRandom;

/** What logs are made with. */
public final class Recordings {

    private Recordings() {}

    /** Without observers, with one {@linkplain LogWriter#immediate() immediate} writer. */
    public static Recording with(LogWriter writer, CleaningSettings cleaning) {
        InstantSource clock = InstantSource.system();
        Reporter reporter = new Reporter(clock);
        DispatchSettings dispatching = new DispatchSettings(
                WriteMode.SYNC,
                false,
                Duration.ofSeconds(5),
                new DispatchSettings.Batch(1, Duration.ZERO, 1, Duration.ZERO));
        Dispatcher dispatcher = Dispatcher.start(
                List.of(writer),
                event -> {},
                new Dispatcher.Dispatching(dispatching, reporter),
                new Dispatcher.Threads(Thread::new, Runnable::run));
        return new Recording(
                new Cleaner(cleaning),
                dispatcher,
                ObjectRefs.STANDARD,
                new Recording.World(clock, Recordings::id, reporter, null));
    }

    private static UUID id() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong());
    }
}
