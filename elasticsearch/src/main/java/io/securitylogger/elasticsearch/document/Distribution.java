package io.securitylogger.elasticsearch.document;

import java.util.Map;

/** Whose software a cluster runs: what it calls an object whose members strangers have named. */
public enum Distribution {
    ELASTICSEARCH(Map.of(
            "type", "flattened", "ignore_above", OpenObject.LONGEST_INDEXED_VALUE, "depth_limit", OpenObject.DEPTH)),

    /** From 2.7 on. Its type has no parameters: values that are too long for an index are refused. */
    OPENSEARCH(Map.of("type", "flat_object"));

    private final Map<String, Object> openObject;

    Distribution(Map<String, Object> openObject) {
        this.openObject = openObject;
    }

    /** That of a cluster that says this of itself. */
    public static Distribution of(Map<?, ?> greeting) {
        return greeting.get("version") instanceof Map<?, ?> version
                        && "opensearch".equals(version.get("distribution"))
                ? OPENSEARCH
                : ELASTICSEARCH;
    }

    Map<String, Object> openObject() {
        return openObject;
    }
}
