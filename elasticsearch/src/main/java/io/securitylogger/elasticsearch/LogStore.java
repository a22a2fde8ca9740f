package io.securitylogger.elasticsearch;

import io.securitylogger.LogEvent;
import io.securitylogger.LogRecord;
import io.securitylogger.LogRef;
import io.securitylogger.elasticsearch.client.Cluster;
import io.securitylogger.elasticsearch.document.Indices;
import io.securitylogger.elasticsearch.document.StoredLog;
import io.securitylogger.elasticsearch.settings.ElasticsearchSettings;
import io.securitylogger.impl.message.Reporter;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The logs of an application in a cluster. The templates are looked after before the first write; while that fails it is
 * tried at most once in {@link #RETRY_PERIOD}, and writes fail at once. What has been written here is seen by the next
 * question. Thread-safe.
 */
final class LogStore implements AutoCloseable {

    static final Duration RETRY_PERIOD = Duration.ofSeconds(10);

    private final ReentrantLock preparing = new ReentrantLock();
    private final ElasticsearchSettings settings;
    private final Cluster cluster;
    private final Indices indices;
    private final Reporter reporter;
    private final InstantSource clock;
    private final DeadLetters deadLetters;
    private final BulkWriting writing;
    private volatile boolean isReady;
    private final Freshness freshness;
    private volatile @Nullable Instant retryAt;

    LogStore(ElasticsearchSettings settings, Cluster cluster, Reporter reporter, InstantSource clock) {
        this.settings = settings;
        this.cluster = cluster;
        this.indices = Indices.of(settings);
        this.reporter = reporter;
        this.clock = clock;
        this.deadLetters = new DeadLetters(settings.deadLetters(), clock, reporter);
        this.freshness = new Freshness(cluster, indices.all());
        this.writing = new BulkWriting(cluster, deadLetters, settings.autoRefresh());
    }

    /** Whether the first look at the cluster, which this is, was good; a bad one is reported. */
    boolean looksReady() {
        try {
            prepare();
            return true;
        } catch (IOException e) {
            reporter.report(ElasticsearchMessage.NOT_READY, e, settings.hosts(), RETRY_PERIOD.toSeconds());
            return false;
        }
    }

    Indices indices() {
        return indices;
    }

    Cluster cluster() {
        return cluster;
    }

    Templates templates() {
        return new Templates(cluster, indices);
    }

    /** Of each log the highest version. */
    void write(List<LogEvent> events) throws IOException {
        prepare();
        Map<LogRef, LogRecord> newest = new LinkedHashMap<>();
        for (LogEvent event : events) {
            newest.merge(
                    event.record().ref(),
                    event.record(),
                    (known, other) -> other.fields().version() > known.fields().version() ? other : known);
        }
        List<StoredLog> logs =
                newest.values().stream().map(log -> StoredLog.of(log, indices)).toList();
        try {
            writing.write(logs);
        } finally {
            freshness.changed(logs);
        }
    }

    /** What answers questions, about all that has been written here so far. */
    Searching searching() throws IOException {
        freshness.restore();
        return new Searching(cluster);
    }

    private void prepare() throws IOException {
        if (isReady || !settings.autoInit()) {
            return;
        }
        if (retryAt == null) {
            preparing.lock();
        } else if (!preparing.tryLock()) {
            throw new IOException("The templates of the logs are not ready; another thread is at it");
        }
        try {
            if (!isReady) {
                prepareNow();
            }
        } finally {
            preparing.unlock();
        }
    }

    private void prepareNow() throws IOException {
        Instant now = clock.instant();
        Instant next = retryAt;
        if (next != null && now.isBefore(next)) {
            throw new IOException("The templates of the logs are not ready; the next attempt is at " + next);
        }
        retryAt = now.plus(RETRY_PERIOD);
        templates().prepare(reporter);
        isReady = true;
    }

    @Override
    public void close() {
        deadLetters.flush();
        cluster.close();
    }
}
