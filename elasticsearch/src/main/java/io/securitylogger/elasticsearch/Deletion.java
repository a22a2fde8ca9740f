package io.securitylogger.elasticsearch;

import io.securitylogger.elasticsearch.Bulk.Outcome;
import io.securitylogger.elasticsearch.client.Cluster;
import io.securitylogger.elasticsearch.client.ElasticsearchException;
import io.securitylogger.elasticsearch.document.Question;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Deletes documents, and the indices that they leave empty: each costs memory, however little is in it. */
record Deletion(LogStore store) {

    /** Deletes the first documents, and tells how many have been there. */
    int delete(Question question, int most) throws IOException {
        List<Searching.Hit> hits = store.searching().places(question, most);
        if (hits.isEmpty()) {
            return 0;
        }
        Bulk bulk = new Bulk();
        Set<String> touched = new LinkedHashSet<>();
        for (Searching.Hit hit : hits) {
            bulk.delete(hit.index(), hit.place().id().toString());
            touched.add(hit.index());
        }
        store.changed();
        Map<?, ?> answer =
                cluster().sendLines("/_bulk?refresh=true&filter_path=items.*.status,items.*.error", bulk.lines());
        int deleted = 0;
        for (Outcome outcome : Bulk.outcomes(answer)) {
            if (outcome.isSuccess()) {
                deleted++;
            } else if (outcome.status() != ElasticsearchException.NOT_FOUND) {
                throw new IOException("A log is not deleted: " + outcome.type() + ": " + outcome.reason());
            }
        }
        for (String index : touched) {
            dropIfEmpty(index);
        }
        return deleted;
    }

    /** Nobody can write to it between the last look and its end: such a write fails and comes again. */
    private void dropIfEmpty(String index) throws IOException {
        if (count(index) > 0) {
            return;
        }
        cluster().send("PUT", '/' + index + "/_block/write");
        cluster().send("POST", '/' + index + "/_refresh");
        if (count(index) == 0) {
            cluster().send("DELETE", '/' + index);
        } else {
            cluster().send("PUT", '/' + index + "/_settings", Map.of("index.blocks.write", false));
        }
    }

    private long count(String index) throws IOException {
        return cluster().get('/' + index + "/_count").get("count") instanceof Number count ? count.longValue() : 0;
    }

    private Cluster cluster() {
        return store.cluster();
    }
}
