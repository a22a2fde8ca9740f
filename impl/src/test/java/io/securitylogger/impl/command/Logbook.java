package io.securitylogger.impl.command;

import io.securitylogger.CommandLog;
import io.securitylogger.LogEvent;
import io.securitylogger.LogPhase;
import io.securitylogger.impl.cleaning.Cleaner;
import io.securitylogger.impl.cleaning.CleaningSettings;
import io.securitylogger.impl.dispatch.DispatchSettings;
import io.securitylogger.impl.dispatch.Dispatcher;
import io.securitylogger.impl.dispatch.WriteMode;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.output.OutputSettings;
import io.securitylogger.impl.recording.Recording;
import io.securitylogger.impl.scope.LogIdContext;
import io.securitylogger.impl.scope.ObjectRefs;
import io.securitylogger.spi.LogWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Logs commands and keeps what was written. */
final class Logbook implements LogWriter, LogIdContext {

    final List<LogEvent> events = new CopyOnWriteArrayList<>();
    Instant now = Instant.parse("2026-11-28T13:00:00Z");

    @Nullable
    UUID shownId;

    Consumer<LogEvent> observer = event -> {};

    CommandJournal journal(String... excluded) {
        Reporter reporter = new Reporter(InstantSource.system());
        DispatchSettings.Batch batch = new DispatchSettings.Batch(1, Duration.ofMillis(1), 1, Duration.ZERO);
        Dispatcher dispatcher = Dispatcher.start(
                List.of(this),
                event -> observer.accept(event),
                new Dispatcher.Dispatching(
                        new DispatchSettings(WriteMode.SYNC, false, Duration.ofSeconds(5), batch), reporter),
                new Dispatcher.Threads(Thread::new, Runnable::run));
        Recording recording = new Recording(
                new Cleaner(CleaningSettings.defaults()),
                dispatcher,
                ObjectRefs.STANDARD,
                new Recording.World(() -> now, UUID::randomUUID, reporter, "1.0"));
        return new CommandJournal(new CommandSettings(Set.of(excluded), OutputSettings.DEFAULT), recording, this);
    }

    List<CommandLog> written(LogPhase phase) {
        return events.stream()
                .filter(event -> event.phase() == phase)
                .map(event -> (CommandLog) event.record())
                .toList();
    }

    /** The only one. */
    CommandLog ended() {
        List<CommandLog> ended = written(LogPhase.FINISHED);
        if (ended.size() != 1) {
            throw new AssertionError(ended);
        }
        return ended.get(0);
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
        events.addAll(written);
    }

    @Override
    public void put(UUID id) {
        shownId = id;
    }

    @Override
    public void remove() {
        shownId = null;
    }
}
