package io.securitylogger.suite.behaviour;

import io.securitylogger.InLogPhase;
import io.securitylogger.InputRequestLog;
import io.securitylogger.LogEvent;
import io.securitylogger.LogPhase;
import io.securitylogger.LogType;
import io.securitylogger.OfLogType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what each observer was told of each log. */
@ApplicationScoped
public class EventJournal {
    /** The end of the paths on which one observer fails. */
    public static final String POISON = "poison";

    private final Map<String, List<String>> entries = new ConcurrentHashMap<>();

    void all(@Observes LogEvent event) {
        note("all", event);
    }

    void inputRequests(@Observes @OfLogType(LogType.INPUT_REQUEST) LogEvent event) {
        note("input-request", event);
    }

    void commands(@Observes @OfLogType(LogType.COMMAND) LogEvent event) {
        note("command", event);
    }

    void started(@Observes @InLogPhase(LogPhase.STARTED) LogEvent event) {
        note("started", event);
    }

    void finished(@Observes @OfLogType(LogType.INPUT_REQUEST) @InLogPhase(LogPhase.FINISHED) LogEvent event) {
        note("finished", event);
    }

    void fail(@Observes LogEvent event) {
        if (event.record() instanceof InputRequestLog log
                && log.http().request().path().endsWith(POISON)) {
            throw new IllegalStateException("observer poisoned");
        }
    }

    List<String> of(String logId) {
        return entries.getOrDefault(logId, List.of());
    }

    private void note(String observer, LogEvent event) {
        entries.computeIfAbsent(event.record().fields().id().toString(), id -> new CopyOnWriteArrayList<>())
                .add(observer + " " + event.phase() + " " + event.version());
    }
}
