package io.securitylogger.spi;

import io.securitylogger.LogRecord;
import io.securitylogger.LogRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks a reader for a tree, level by level. References that lead in a circle, which only forged ones do, end there. */
final class TreeGrowth {

    private final LogReader reader;
    private final LogRecord root;
    private final Map<LogRef, List<LogRecord>> children = new HashMap<>();
    private final Set<LogRef> known = new HashSet<>();

    TreeGrowth(LogReader reader, LogRecord root) {
        this.reader = reader;
        this.root = root;
    }

    /** The log furthest up from this one. */
    static Optional<LogRecord> outermost(LogReader reader, LogRef ref) {
        Optional<LogRecord> outermost = reader.find(ref);
        Optional<LogRecord> next = outermost;
        for (int level = 1; next.isPresent() && level < LogTree.MOST_LEVELS; level++) {
            outermost = next;
            next = Optional.ofNullable(next.get().fields().parent()).flatMap(reader::find);
        }
        return next.isPresent() ? next : outermost;
    }

    LogTree grow() {
        known.add(root.ref());
        List<LogRef> level = List.of(root.ref());
        boolean complete = true;
        for (int depth = 1; !level.isEmpty() && depth < LogTree.MOST_LEVELS; depth++) {
            int room = LogTree.MOST_LOGS - known.size();
            List<LogRecord> found = reader.children(level, room + 1);
            complete = found.size() <= room;
            level = place(found.subList(0, Math.min(found.size(), room)));
            if (!complete) {
                break;
            }
        }
        return new LogTree(node(root), complete && level.isEmpty());
    }

    private List<LogRef> place(List<LogRecord> found) {
        List<LogRef> next = new ArrayList<>();
        for (LogRecord log : found) {
            LogRef parent = log.fields().parent();
            if (parent != null && known.add(log.ref())) {
                children.computeIfAbsent(parent, ref -> new ArrayList<>()).add(log);
                next.add(log.ref());
            }
        }
        return next;
    }

    private LogTree.Node node(LogRecord log) {
        List<LogRecord> inside = children.getOrDefault(log.ref(), List.of());
        return new LogTree.Node(log, inside.stream().map(this::node).toList());
    }
}
