package io.securitylogger.impl.task;

import io.securitylogger.LogEvent;
import io.securitylogger.LogRecord;
import io.securitylogger.LogRef;
import io.securitylogger.spi.LogQuery;
import io.securitylogger.spi.LogQuery.Field;
import io.securitylogger.spi.LogReader;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Logs as a backend would have them: of each the highest version. Knows queries for the children of a log alone. */
record WrittenLogs(List<LogEvent> events) implements LogReader {

    private Map<LogRef, LogRecord> stored() {
        Map<LogRef, LogRecord> stored = new LinkedHashMap<>();
        events.stream()
                .map(LogEvent::record)
                .sorted(Comparator.comparing(log -> log.fields().version()))
                .forEach(log -> stored.put(log.ref(), log));
        return stored;
    }

    @Override
    public String name() {
        return "written";
    }

    @Override
    public Optional<LogRecord> find(LogRef ref) {
        return Optional.ofNullable(stored().get(ref));
    }

    @Override
    public long count(LogQuery query) {
        return search(query).size();
    }

    @Override
    public List<LogRecord> search(LogQuery query) {
        String parent = query.equal().getOrDefault(Field.PARENT_LOG, "");
        return stored().values().stream()
                .filter(log -> log.type() == query.type())
                .filter(log -> parent.equals(String.valueOf(log.fields().parent())))
                .toList();
    }
}
