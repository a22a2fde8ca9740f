package io.securitylogger.elasticsearch;

import io.securitylogger.LogType;
import io.securitylogger.elasticsearch.client.Cluster;
import io.securitylogger.elasticsearch.client.ElasticsearchException;
import io.securitylogger.elasticsearch.document.Distribution;
import io.securitylogger.elasticsearch.document.IndexTemplate;
import io.securitylogger.elasticsearch.document.Indices;
import io.securitylogger.impl.message.Reporter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The index templates in the cluster. */
record Templates(Cluster cluster, Indices indices) {

    private static final String PATH = "/_index_template/";

    /** No right to ask, or a gateway in front that lets no such question pass. */
    private static final Set<Integer> REFUSALS_TO_TELL = Set.of(400, 403, 404, 405);

    /** Makes what is missing or was made by an earlier release, and reports what somebody has changed. */
    void prepare(Reporter reporter) throws IOException {
        List<String> drifted = new ArrayList<>();
        for (IndexTemplate ours : ours()) {
            Optional<Map<?, ?>> stored = stored(ours.name());
            if (stored.isEmpty() || ours.isNewerThan(stored.get())) {
                put(ours);
                continue;
            }
            List<String> differences = ours.differences(stored.get());
            if (!differences.isEmpty()) {
                drifted.add(ours.name() + " (" + String.join("; ", differences) + ')');
            }
        }
        if (!drifted.isEmpty()) {
            reporter.report(ElasticsearchMessage.TEMPLATES_DRIFTED, String.join(", ", drifted));
        }
    }

    /**
     * Puts ours in the place of whatever is there.
     *
     * @return what has been done, line by line
     */
    List<String> replace() throws IOException {
        List<String> lines = new ArrayList<>();
        for (IndexTemplate ours : ours()) {
            Optional<Map<?, ?>> stored = stored(ours.name());
            put(ours);
            List<String> differences = stored.map(ours::differences).orElse(List.of());
            String was = stored.isEmpty() ? "made" : differences.isEmpty() ? "as it was" : "put in order";
            lines.add("Template " + ours.name() + ": " + was);
            differences.forEach(difference -> lines.add("  " + difference));
        }
        return lines;
    }

    private List<IndexTemplate> ours() throws IOException {
        Distribution distribution = distribution();
        return Stream.of(LogType.values())
                .map(type -> IndexTemplate.of(type, indices, distribution))
                .toList();
    }

    /** Elasticsearch, unless it says something else of itself. */
    private Distribution distribution() throws IOException {
        return told().orElse(Distribution.ELASTICSEARCH);
    }

    /** What the cluster says of itself, if we may ask. */
    private Optional<Distribution> told() throws IOException {
        try {
            return Optional.of(Distribution.of(cluster.get("/")));
        } catch (ElasticsearchException refused) {
            if (REFUSALS_TO_TELL.contains(refused.status())) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private void put(IndexTemplate template) throws IOException {
        try {
            cluster.send("PUT", PATH + template.name(), template.body());
        } catch (ElasticsearchException refused) {
            if (refused.status() == ElasticsearchException.BAD_REQUEST && told().isEmpty()) {
                throw new IOException(
                        "The templates are those for Elasticsearch, since the user may not ask what this cluster is by GET /;"
                                + " if it is OpenSearch, give the user the right cluster:monitor/main",
                        refused);
            }
            throw refused;
        }
    }

    private Optional<Map<?, ?>> stored(String name) throws IOException {
        try {
            Map<?, ?> answer = cluster.get(PATH + name);
            return answer.get("index_templates") instanceof List<?> templates
                            && templates.get(0) instanceof Map<?, ?> first
                            && first.get("index_template") instanceof Map<?, ?> template
                    ? Optional.of(template)
                    : Optional.empty();
        } catch (ElasticsearchException refused) {
            if (refused.status() == ElasticsearchException.NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }
}
