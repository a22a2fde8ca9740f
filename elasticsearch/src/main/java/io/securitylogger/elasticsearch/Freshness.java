package io.securitylogger.elasticsearch;

import static java.util.stream.Collectors.toSet;

import io.securitylogger.elasticsearch.client.Cluster;
import io.securitylogger.elasticsearch.document.StoredLog;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets questions see what has been written before them. One refresh serves all that wait for it, so however many ask, the
 * cluster does it once at a time, and only for indices that have changed. Thread-safe.
 */
final class Freshness {

    /** With more the names of all are shorter. */
    private static final int MOST_NAMES = 20;

    private final ReentrantLock refreshing = new ReentrantLock();
    private final Cluster cluster;
    private final String all;
    private Set<String> changed = new HashSet<>();
    private long changes;
    private volatile long seen;

    /** @param all the names of all indices */
    Freshness(Cluster cluster, String all) {
        this.cluster = cluster;
        this.all = all;
    }

    /** These may be there from now on, and not be found yet. */
    synchronized void changed(List<StoredLog> logs) {
        changed.addAll(logs.stream().map(StoredLog::index).collect(toSet()));
        changes++;
    }

    /** Returns when all that has changed can be found. */
    void restore() throws IOException {
        long wanted = changes();
        if (seen >= wanted) {
            return;
        }
        refreshing.lock();
        try {
            if (seen < wanted) {
                refresh();
            }
        } finally {
            refreshing.unlock();
        }
    }

    private synchronized long changes() {
        return changes;
    }

    private void refresh() throws IOException {
        Set<String> names;
        long reached;
        synchronized (this) {
            names = changed;
            reached = changes;
            changed = new HashSet<>();
        }
        try {
            String where = names.size() > MOST_NAMES ? all : String.join(",", names);
            cluster.send("POST", '/' + where + "/_refresh?ignore_unavailable=true&allow_no_indices=true");
            seen = reached;
        } catch (IOException e) {
            synchronized (this) {
                changed.addAll(names);
            }
            throw e;
        }
    }
}
