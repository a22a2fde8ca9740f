package io.securitylogger.elasticsearch;

import io.securitylogger.LogType;
import io.securitylogger.elasticsearch.client.Cluster;
import io.securitylogger.elasticsearch.client.ElasticsearchException;
import io.securitylogger.elasticsearch.document.IndexTemplate;
import io.securitylogger.elasticsearch.document.Indices;
import io.securitylogger.impl.message.Reporter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The index templates in the cluster. */
record Templates(Cluster cluster, Indices indices) {

    private static final String PATH = "/_index_template/";

    /** Makes what is missing or was made by an earlier release, and reports what somebody has changed. */
    void prepare(Reporter reporter) throws IOException {
        List<String> drifted = new ArrayList<>();
        for (LogType type : LogType.values()) {
            IndexTemplate ours = IndexTemplate.of(type, indices);
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
        for (LogType type : LogType.values()) {
            IndexTemplate ours = IndexTemplate.of(type, indices);
            Optional<Map<?, ?>> stored = stored(ours.name());
            put(ours);
            List<String> differences = stored.map(ours::differences).orElse(List.of());
            String was = stored.isEmpty() ? "made" : differences.isEmpty() ? "as it was" : "put in order";
            lines.add("Template " + ours.name() + ": " + was);
            differences.forEach(difference -> lines.add("  " + difference));
        }
        return lines;
    }

    private void put(IndexTemplate template) throws IOException {
        cluster.send("PUT", PATH + template.name(), template.body());
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
