package io.securitylogger.spi;

import static java.util.Objects.requireNonNull;

import io.securitylogger.LogRecord;
import io.securitylogger.LogRef;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What caused what: a log, the logs that began inside it, and so on.
 *
 * @param root the log that no other one of this backend encloses
 * @param complete false if there are more logs than {@value #MOST_LOGS} or more levels than {@value #MOST_LEVELS}: then
 *     those of the upper levels are here
 */
public record LogTree(Node root, boolean complete) {

    /** So many logs are in a tree, at most. */
    public static final int MOST_LOGS = 1000;

    /** So many levels a tree has, at most. */
    public static final int MOST_LEVELS = 64;

    /** The order of logs inside another: by start, then by id. */
    public static final Comparator<LogRecord> OLDEST_FIRST = Comparator.comparing(
                    (LogRecord log) -> log.fields().start())
            .thenComparing(log -> log.fields().id().toString());

    public LogTree {
        requireNonNull(root, "root");
    }

    /** All logs, each before its children. */
    public Stream<LogRecord> logs() {
        return root.all().map(Node::log);
    }

    /** The place of a log in the tree; empty if it is not among those that are here. */
    public Optional<Node> find(LogRef ref) {
        return root.all().filter(node -> node.log().ref().equals(ref)).findFirst();
    }

    /**
     * One log of a tree.
     *
     * @param log the log
     * @param children what began inside it, oldest first
     */
    public record Node(LogRecord log, List<Node> children) {

        public Node {
            requireNonNull(log, "log");
            children = List.copyOf(children);
        }

        private Stream<Node> all() {
            return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
        }
    }
}
