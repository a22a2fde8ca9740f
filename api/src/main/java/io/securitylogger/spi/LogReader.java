package io.securitylogger.spi;

import io.securitylogger.LogRecord;
import io.securitylogger.LogRef;
import io.securitylogger.LogType;
import io.securitylogger.ObjectRef;
import io.securitylogger.spi.LogQuery.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A place that logs are read from. Implemented by a CDI bean with {@link Backend}; applications inject, without it, the
 * one that {@code security.backend-reader} names (default: the first that is available).
 *
 * <p>Reads see what has been written when they begin: with {@code security.write-mode=batched} the newest events may
 * still be on their way. They take part in no transaction of the caller. Thread-safe.
 */
public interface LogReader {

    /** The name by which {@code security.backend-reader} selects it, for example {@code sql}. */
    String name();

    /** Whether it can read at all, asked once when the application starts. */
    default boolean available() {
        return true;
    }

    /**
     * The log of that name.
     *
     * @throws LogReadException if the backend cannot answer
     */
    Optional<LogRecord> find(LogRef ref);

    /**
     * How many logs match. {@link LogQuery#page()} bounds the answer: counting stops at its size, so a small size keeps
     * the cost independent of how many there are.
     *
     * @throws LogReadException if the backend cannot answer
     */
    long count(LogQuery query);

    /**
     * What {@link #count} answers to each of these, in their order. Asks one after another unless a backend answers all at
     * once.
     *
     * @throws LogReadException if the backend cannot answer
     */
    default List<Long> counts(List<LogQuery> queries) {
        return queries.stream().map(this::count).toList();
    }

    /**
     * The logs that match, newest first; the next page begins after the last of them, see {@link LogQuery#after}.
     *
     * @throws LogReadException if the backend cannot answer
     */
    List<LogRecord> search(LogQuery query);

    /**
     * The newest logs of a type that are related with an object, at most {@value LogQuery.Page#DEFAULT_SIZE}; for more,
     * {@link #search} by {@link LogQuery#relatedTo}.
     *
     * @throws LogReadException if the backend cannot answer
     */
    default List<LogRecord> related(LogType type, ObjectRef object) {
        return search(LogQuery.of(type).relatedTo(object));
    }

    /**
     * The logs of all types that began inside this one, oldest first, at most {@value LogTree#MOST_LOGS}.
     *
     * @throws LogReadException if the backend cannot answer
     */
    default List<LogRecord> children(LogRef parent) {
        return children(List.of(parent), LogTree.MOST_LOGS);
    }

    /**
     * The logs of all types that began inside any of these, oldest first. Asks {@link #search} for each unless a backend
     * answers it better.
     *
     * @param parents at most {@value LogTree#MOST_LOGS}
     * @param most at most so many logs, at least 1
     * @throws LogReadException if the backend cannot answer
     */
    default List<LogRecord> children(List<LogRef> parents, int most) {
        return parents.stream()
                .flatMap(parent -> Stream.of(LogType.values())
                        .map(type -> LogQuery.of(type).with(Field.PARENT_LOG, parent.toString())))
                .flatMap(query -> search(query.limit(most)).stream())
                .sorted(LogTree.OLDEST_FIRST)
                .limit(most)
                .toList();
    }

    /**
     * The whole tree in which this log stands: from the outermost log around it that this backend has, down to all that
     * began inside that one, the upper levels first. Asks {@link #find} once for each log above and {@link #children} once
     * for each level below.
     *
     * @return empty if there is no such log
     * @throws LogReadException if the backend cannot answer
     */
    default Optional<LogTree> tree(LogRef ref) {
        return TreeGrowth.outermost(this, ref).map(root -> new TreeGrowth(this, root).grow());
    }
}
