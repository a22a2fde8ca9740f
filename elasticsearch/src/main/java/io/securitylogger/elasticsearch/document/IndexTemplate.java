package io.securitylogger.elasticsearch.document;

import io.securitylogger.LogType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The template of a type: what its indices are like from the next day on.
 *
 * @param name its name
 * @param body as the cluster takes it
 */
public record IndexTemplate(String name, Map<String, Object> body) {

    /** Raised with each change of what is in it. */
    static final int VERSION = 1;

    private static final int PRIORITY = 300;
    private static final String META = "_meta";

    /** What does not matter in a comparison; Elasticsearch 9 adds when it was made and changed. */
    private static final List<String> ASIDE = List.of(META, "version", "created_date", "modified_date");

    /** What we have to say about an index of the type. */
    public static IndexTemplate of(LogType type, Indices indices, Distribution distribution) {
        Map<String, Object> settings = Map.of("index", Map.of("number_of_shards", "1", "auto_expand_replicas", "0-1"));
        return new IndexTemplate(
                indices.family(type),
                Map.of(
                        "index_patterns",
                        List.of(indices.all(type)),
                        "priority",
                        PRIORITY,
                        "version",
                        VERSION,
                        META,
                        Map.of("description", "Logs of Security Logger, type " + type.id()),
                        "template",
                        Map.of("settings", settings, "mappings", Mapping.of(type, indices.ecs(), distribution))));
    }

    /** Whether the one in the cluster was made by an earlier release. */
    public boolean isNewerThan(Map<?, ?> stored) {
        return stored.get("version") instanceof Number version && version.intValue() < VERSION;
    }

    /** In what the one in the cluster differs, one line for each; empty if in nothing that matters. */
    public List<String> differences(Map<?, ?> stored) {
        SortedMap<String, String> ours = leaves(body);
        SortedMap<String, String> theirs = leaves(stored);
        List<String> lines = new ArrayList<>();
        ours.forEach((path, value) -> {
            String found = theirs.get(path);
            if (!Objects.equals(value, found)) {
                lines.add(path + " is " + (found == null ? "missing" : found) + " instead of " + value);
            }
        });
        theirs.keySet().removeAll(ours.keySet());
        theirs.forEach((path, value) -> lines.add(path + " is " + value + ", which is not ours"));
        return lines;
    }

    private static SortedMap<String, String> leaves(Map<?, ?> body) {
        SortedMap<String, String> leaves = new TreeMap<>();
        collect("", body, leaves);
        leaves.keySet().removeIf(path -> ASIDE.stream().anyMatch(path::startsWith));
        leaves.values().removeIf("[]"::equals);
        return leaves;
    }

    private static void collect(String path, @Nullable Object value, Map<String, String> leaves) {
        if (value instanceof Map<?, ?> members) {
            members.forEach((name, member) -> collect(path.isEmpty() ? "" + name : path + '.' + name, member, leaves));
        } else if (!(path.endsWith(".type") && "object".equals(value))) {
            // the type of an object goes without saying, and the cluster may not say it
            leaves.put(path, String.valueOf(value));
        }
    }
}
