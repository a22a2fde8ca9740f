package io.securitylogger.testing;

import static java.util.Comparator.comparing;

import io.securitylogger.LogEvent;
import io.securitylogger.LogRecord;
import io.securitylogger.LogRef;
import io.securitylogger.LogType;
import io.securitylogger.spi.ExpiredLogs;
import io.securitylogger.spi.LogPurger;
import io.securitylogger.spi.LogQuery;
import io.securitylogger.spi.LogQuery.Page;
import io.securitylogger.spi.LogReader;
import io.securitylogger.spi.LogWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A backend that keeps all logs in memory until {@link #clear()} or a purge, and every event that brought them. Writes at once on the
 * thread that caused the event, whatever the write mode. Thread-safe.
 */
public class InMemoryLogs implements LogWriter, LogReader, LogPurger {

    /** The name by which the settings select it. */
    public static final String NAME = "memory";

    private static final Comparator<LogRecord> NEWEST_FIRST = comparing(
                    (LogRecord log) -> log.fields().start())
            .thenComparing(log -> log.fields().id().toString())
            .reversed();

    private final Map<LogRef, LogRecord> logs = new LinkedHashMap<>();
    private final List<LogEvent> events = new ArrayList<>();

    /** Holds nothing at first. */
    public InMemoryLogs() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean available() {
        return true;
    }

    @Override
    public boolean immediate() {
        return true;
    }

    @Override
    public synchronized void write(List<LogEvent> batch) {
        for (LogEvent event : batch) {
            events.add(event);
            logs.merge(event.record().ref(), event.record(), InMemoryLogs::newer);
        }
    }

    /** Forgets everything. */
    public synchronized void clear() {
        logs.clear();
        events.clear();
    }

    /** All events as they came, also those that changed nothing. */
    public synchronized List<LogEvent> events() {
        return List.copyOf(events);
    }

    /** The last version of every log, oldest first. */
    public synchronized List<LogRecord> logs() {
        return logs.values().stream().sorted(NEWEST_FIRST.reversed()).toList();
    }

    @Override
    public synchronized Optional<LogRecord> find(LogRef ref) {
        return Optional.ofNullable(logs.get(ref));
    }

    @Override
    public synchronized long count(LogQuery query) {
        return matching(query).limit(query.page().size()).count();
    }

    @Override
    public synchronized List<LogRecord> search(LogQuery query) {
        return matching(query).sorted(NEWEST_FIRST).limit(query.page().size()).toList();
    }

    @Override
    public synchronized List<LogRecord> children(List<LogRef> parents, int most) {
        return logs().stream()
                .filter(log -> log.fields().parent() != null
                        && parents.contains(log.fields().parent()))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized SortedMap<LocalDate, Long> countByDay(ExpiredLogs expired) {
        SortedMap<LocalDate, Long> days = new TreeMap<>();
        expired(expired)
                .forEach(log -> days.merge(LocalDate.ofInstant(log.fields().start(), ZoneOffset.UTC), 1L, Long::sum));
        return days;
    }

    @Override
    public synchronized List<LogRecord> read(ExpiredLogs expired, int most) {
        return expired(expired).limit(most).toList();
    }

    @Override
    public synchronized List<Page.Key> keys(ExpiredLogs expired, int most) {
        return expired(expired)
                .limit(most)
                .map(log -> new Page.Key(log.fields().start(), log.fields().id()))
                .toList();
    }

    @Override
    public synchronized int delete(LogType type, List<UUID> ids) {
        int before = logs.size();
        ids.forEach(id -> logs.remove(new LogRef(type, id)));
        return before - logs.size();
    }

    private Stream<LogRecord> expired(ExpiredLogs expired) {
        return logs().stream().filter(new Expired(expired));
    }

    private Stream<LogRecord> matching(LogQuery query) {
        LogType type = query.type();
        return logs.values().stream().filter(log -> log.type() == type).filter(new Matching(query));
    }

    private static LogRecord newer(LogRecord stored, LogRecord written) {
        return written.fields().version() > stored.fields().version() ? written : stored;
    }
}
