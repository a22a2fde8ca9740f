package io.securitylogger.elasticsearch;

import io.securitylogger.elasticsearch.client.Cluster;
import io.securitylogger.elasticsearch.client.ElasticsearchException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/**
 * Sends searches, and takes no answer that may lack documents. A cluster that has not all shards at hand is asked again for
 * {@link #PATIENCE}: those of an index that has been made just now start within moments.
 */
record WholeAnswers(Cluster cluster) {

    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final String SEARCH =
            "/_search?allow_partial_search_results=false&filter_path=timed_out,_shards.failed";

    /**
     * The answer.
     *
     * @param indices where to search
     * @param parameters further ones, each behind {@code &}
     * @param parts of the answer that are wanted, each behind a comma
     * @throws IOException if there is none, or none that is whole
     */
    Map<?, ?> to(String indices, String parts, String parameters, Map<String, ?> body) throws IOException {
        String path = '/' + indices + SEARCH + parts + parameters;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return whole(cluster.send("POST", path, body));
            } catch (ElasticsearchException refused) {
                if (refused.status() != ElasticsearchException.UNAVAILABLE || System.nanoTime() - deadline > 0) {
                    throw refused;
                }
            }
            Pause.of(PAUSE);
        }
    }

    private static Map<?, ?> whole(Map<?, ?> answer) throws IOException {
        boolean isWhole = Boolean.FALSE.equals(answer.get("timed_out"))
                && answer.get("_shards") instanceof Map<?, ?> shards
                && shards.get("failed") instanceof Number failed
                && failed.intValue() == 0;
        if (!isWhole) {
            throw new IOException("Elasticsearch has told a part of what it has");
        }
        return answer;
    }
}
