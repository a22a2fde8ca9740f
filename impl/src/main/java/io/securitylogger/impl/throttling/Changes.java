package io.securitylogger.impl.throttling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What other nodes are still to be told, at most {@value #MOST}: then the oldest go. Thread-safe. */
final class Changes {

    static final int MOST = 100_000;

    private final Deque<Change> waiting = new ArrayDeque<>();

    synchronized void add(Change change) {
        if (waiting.size() == MOST) {
            waiting.removeFirst();
        }
        waiting.addLast(change);
    }

    /** The oldest, at most so many, which wait no more. */
    synchronized List<Change> take(int most) {
        List<Change> taken = new ArrayList<>(Math.min(most, waiting.size()));
        while (taken.size() < most && !waiting.isEmpty()) {
            taken.add(waiting.removeFirst());
        }
        return taken;
    }
}
