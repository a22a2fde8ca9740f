package io.securitylogger.elasticsearch;

import io.securitylogger.elasticsearch.Bulk.Outcome;
import io.securitylogger.elasticsearch.client.Cluster;
import io.securitylogger.elasticsearch.client.ElasticsearchException;
import io.securitylogger.elasticsearch.document.StoredLog;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings documents to the cluster. Each is judged by itself: written; older than what is there, which is a success; refused
 * for ever, also without what strangers have named, which goes to the dead letters; or not now, which is tried again a few
 * times before the whole batch fails. A cluster that has asked for a pause is left alone for {@link #REST}: whoever writes
 * meanwhile fails at once, so that nobody takes its weakness for a fault of single documents. Thread-safe.
 */
final class BulkWriting {

    static final Duration REST = Duration.ofMillis(250);

    private static final int MOST_ATTEMPTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    /** Requests of this size are fast, and far below the 100 MB that nodes take. */
    private static final int MOST_CHARACTERS = 4 << 20;

    private final Cluster cluster;
    private final DeadLetters deadLetters;
    private final String path;
    private volatile long restUntilNanos = System.nanoTime();

    BulkWriting(Cluster cluster, DeadLetters deadLetters, boolean refresh) {
        this.cluster = cluster;
        this.deadLetters = deadLetters;
        this.path = "/_bulk?filter_path=items.*.status,items.*.error" + (refresh ? "&refresh=true" : "");
    }

    /**
     * Writes each that is newer than what is there.
     *
     * @throws IOException if some of them are not written; all may come again
     */
    void write(List<StoredLog> logs) throws IOException {
        if (System.nanoTime() - restUntilNanos < 0) {
            throw new IOException("Elasticsearch has asked for a pause");
        }
        List<StoredLog> part = new ArrayList<>();
        int characters = 0;
        for (StoredLog log : logs) {
            if (!part.isEmpty() && characters + log.source().length() > MOST_CHARACTERS) {
                writePart(part);
                part.clear();
                characters = 0;
            }
            part.add(log);
            characters += log.source().length();
        }
        writePart(part);
    }

    private void writePart(List<StoredLog> part) throws IOException {
        List<StoredLog> left = List.copyOf(part);
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; !left.isEmpty(); attempt++) {
            Attempt result = attempt(left);
            left = result.left();
            if (!left.isEmpty() && attempt == MOST_ATTEMPTS) {
                restUntilNanos = System.nanoTime() + REST.toNanos();
                throw new IOException(left.size() + " of " + part.size() + " logs are not written: " + result.reason());
            }
            if (!left.isEmpty()) {
                Pause.of(pause);
                pause = pause.multipliedBy(2);
            }
        }
    }

    private record Attempt(List<StoredLog> left, String reason) {}

    private record Refused(StoredLog log, Outcome outcome) {}

    private Attempt attempt(List<StoredLog> logs) throws IOException {
        Bulk bulk = new Bulk();
        logs.forEach(bulk::index);
        List<Outcome> outcomes;
        try {
            outcomes = outcomes(bulk, logs.size());
        } catch (ElasticsearchException refused) {
            return refusedAsWhole(logs, refused);
        }
        List<StoredLog> left = new ArrayList<>();
        List<StoredLog> conflicts = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        String reason = "";
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            if (outcome.isConflict()) {
                conflicts.add(logs.get(i));
            } else if (outcome.isRefusal()) {
                refused.add(new Refused(logs.get(i), outcome));
            } else if (!outcome.isSuccess()) {
                left.add(logs.get(i));
                reason = outcome.text();
            }
        }
        conflicts.addAll(writeWithoutOpenObjects(refused));
        writeBehindTombstones(conflicts);
        return new Attempt(left, reason);
    }

    /** A request may be too large, or one of its documents spoil it: halves tell which. */
    private Attempt refusedAsWhole(List<StoredLog> logs, ElasticsearchException refused) throws IOException {
        int status = refused.status();
        if (status == ElasticsearchException.TOO_MANY_REQUESTS) {
            return new Attempt(logs, String.valueOf(refused.getMessage()));
        }
        if (status != ElasticsearchException.TOO_LARGE && status != ElasticsearchException.BAD_REQUEST) {
            throw refused;
        }
        if (logs.size() == 1) {
            deadLetters.add(logs.get(0), String.valueOf(refused.getMessage()));
        } else {
            writePart(logs.subList(0, logs.size() / 2));
            writePart(logs.subList(logs.size() / 2, logs.size()));
        }
        return new Attempt(List.of(), "");
    }

    /**
     * What strangers have named may be what an index does not take: no log is hidden by that. Those refused again are set
     * aside.
     *
     * @return the conflicts
     */
    private List<StoredLog> writeWithoutOpenObjects(List<Refused> refused) throws IOException {
        if (refused.isEmpty()) {
            return List.of();
        }
        List<StoredLog> bare =
                refused.stream().map(each -> each.log().withoutOpenObjects()).toList();
        Bulk bulk = new Bulk();
        bare.forEach(bulk::index);
        List<Outcome> outcomes = outcomes(bulk, bare.size());
        List<StoredLog> conflicts = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            if (outcome.isConflict()) {
                conflicts.add(bare.get(i));
            } else if (outcome.isRefusal()) {
                deadLetters.add(refused.get(i).log(), refused.get(i).outcome().text());
            } else if (!outcome.isSuccess()) {
                throw new IOException("A log is not written: " + outcome.text());
            }
        }
        return conflicts;
    }

    /**
     * A conflict is with a newer version, or with the memory of a deletion, which Elasticsearch keeps for a minute as a version
     * above the last: what is not there is written without a version.
     */
    private void writeBehindTombstones(List<StoredLog> conflicts) throws IOException {
        if (conflicts.isEmpty()) {
            return;
        }
        Set<String> present = present(conflicts);
        List<StoredLog> absent =
                conflicts.stream().filter(log -> !present.contains(log.id())).toList();
        if (absent.isEmpty()) {
            return;
        }
        Bulk bulk = new Bulk();
        absent.forEach(bulk::create);
        for (Outcome outcome : outcomes(bulk, absent.size())) {
            if (!outcome.isSuccess() && !outcome.isConflict()) {
                throw new IOException("A log is not written: " + outcome.text());
            }
        }
    }

    private Set<String> present(List<StoredLog> logs) throws IOException {
        List<Map<String, Object>> wanted = logs.stream()
                .<Map<String, Object>>map(log -> Map.of("_index", log.index(), "_id", log.id(), "_source", false))
                .toList();
        Map<?, ?> answer =
                cluster.send("POST", "/_mget?filter_path=docs._id,docs.found,docs.error.type", Map.of("docs", wanted));
        Set<String> present = new HashSet<>();
        if (answer.get("docs") instanceof List<?> docs) {
            for (Object element : docs) {
                Map<?, ?> doc = (Map<?, ?>) element;
                if (isPresent(doc)) {
                    present.add(String.valueOf(doc.get("_id")));
                }
            }
        }
        return present;
    }

    /** Its index may have been dropped meanwhile. */
    private static boolean isPresent(Map<?, ?> doc) throws IOException {
        if (doc.get("found") instanceof Boolean found) {
            return found;
        }
        if (doc.get("error") instanceof Map<?, ?> error && "index_not_found_exception".equals(error.get("type"))) {
            return false;
        }
        throw new IOException("Elasticsearch does not tell whether a log is there: " + doc);
    }

    private List<Outcome> outcomes(Bulk bulk, int count) throws IOException {
        List<Outcome> outcomes = Bulk.outcomes(cluster.sendLines(path, bulk.lines()));
        if (outcomes.size() != count) {
            throw new IOException("Elasticsearch told of " + outcomes.size() + " documents, not of " + count);
        }
        return outcomes;
    }
}
