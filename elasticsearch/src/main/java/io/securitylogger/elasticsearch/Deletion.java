package io.securitylogger.elasticsearch;

import io.securitylogger.elasticsearch.Bulk.Outcome;
import io.securitylogger.elasticsearch.client.Cluster;
import io.securitylogger.elasticsearch.client.ElasticsearchException;
import io.securitylogger.elasticsearch.document.Question;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Deletes documents, and the indices that they leave empty: each costs memory, however little is in it. */
record Deletion(LogStore store) {

    /** Deletes the first documents, and tells how many have been there. */
    int delete(Question question, int most) throws IOException {
        List<Searching.Hit> hits = store.searching().places(question, most);
        if (hits.isEmpty()) {
            return 0;
        }
        Bulk bulk = new Bulk();
        for (Searching.Hit hit : hits) {
            bulk.delete(hit.index(), hit.place().id().toString());
        }
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
        for (String index : emptyOnes(question.indices())) {
            dropIfEmpty(index);
        }
        return deleted;
    }

    /** Also those that a purge which was killed has left empty, and perhaps closed to writers. */
    private List<String> emptyOnes(String indices) throws IOException {
        List<String> empty = new ArrayList<>();
        Map<?, ?> answer = cluster().get('/' + indices + "/_stats/docs?filter_path=indices.*.primaries.docs.count");
        if (answer.get("indices") instanceof Map<?, ?> all) {
            all.forEach((index, holdings) -> {
                if (holdings instanceof Map<?, ?> shards
                        && shards.get("primaries") instanceof Map<?, ?> primaries
                        && primaries.get("docs") instanceof Map<?, ?> docs
                        && docs.get("count") instanceof Number count
                        && count.longValue() == 0) {
                    empty.add(String.valueOf(index));
                }
            });
        }
        return empty;
    }

    /** Nobody can write to it between the last look and its end: such a write fails and comes again. */
    private void dropIfEmpty(String index) throws IOException {
        try {
            cluster().send("PUT", '/' + index + "/_block/write");
            boolean isEmpty = false;
            try {
                isEmpty = isEmpty(index);
            } finally {
                if (!isEmpty) {
                    cluster().send("PUT", '/' + index + "/_settings", Map.of("index.blocks.write", false));
                }
            }
            if (isEmpty) {
                cluster().send("DELETE", '/' + index);
            }
        } catch (ElasticsearchException refused) {
            if (refused.status() != ElasticsearchException.NOT_FOUND) {
                throw refused;
            }
        }
    }

    private boolean isEmpty(String index) throws IOException {
        cluster().send("POST", '/' + index + "/_refresh");
        return new Searching(cluster()).count(Question.ofIndex(index), 1) == 0;
    }

    private Cluster cluster() {
        return store.cluster();
    }
}
