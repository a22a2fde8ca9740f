package io.securitylogger.elasticsearch.document;

import java.util.Map;

/** Whose software a cluster runs: what it calls an object whose members strangers have named. */
public enum Distribution {
    ELASTICSEARCH,

    /** From 2.7 on. */
    OPENSEARCH;

    private static final Map<String, Object> FLATTENED = Map.of(
            "type", "flattened", "ignore_above", OpenObject.LONGEST_INDEXED_VALUE, "depth_limit", OpenObject.DEPTH);

    /** It has no parameters: values that are too long for an index are refused. */
    private static final Map<String, Object> FLAT_OBJECT = Map.of("type", "flat_object");

    /** That of a cluster that says this of itself. */
    public static Distribution of(Map<?, ?> greeting) {
        return greeting.get("version") instanceof Map<?, ?> version && "opensearch".equals(version.get("distribution"))
                ? OPENSEARCH
                : ELASTICSEARCH;
    }

    Map<String, Object> openObject() {
        return this == OPENSEARCH ? FLAT_OBJECT : FLATTENED;
    }
}
