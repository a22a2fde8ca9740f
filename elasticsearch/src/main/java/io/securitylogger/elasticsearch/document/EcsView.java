package io.securitylogger.elasticsearch.document;

import io.securitylogger.LogState;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The names that the Elastic Common Schema has for what is in a log: aliases, which take no room. Only the outcome is a value
 * of its own.
 */
final class EcsView {

    /** The object that holds the outcome. */
    static final String EVENT = "event";

    private static final String OUTCOME = "outcome";

    /** Of all types; a name counts where its field is. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("@timestamp", "start"),
            Map.entry("event.id", "id"),
            Map.entry("event.start", "start"),
            Map.entry("event.end", "stop"),
            Map.entry("error.stack_trace", "error_message"),
            Map.entry("service.version", "release"),
            Map.entry("http.request.method", "method"),
            Map.entry("http.request.body.content", "request_body"),
            Map.entry("http.request.body.bytes", "request_body_size"),
            Map.entry("http.response.status_code", "response_code"),
            Map.entry("http.response.body.content", "response_body"),
            Map.entry("http.response.body.bytes", "response_body_size"),
            Map.entry("url.domain", "host"),
            Map.entry("url.path", "path"),
            Map.entry("client.ip", "ip"),
            Map.entry("user.id", "user_id"),
            Map.entry("trace.id", "trace_id"),
            Map.entry("span.id", "span_id"),
            Map.entry("process.name", "name"));

    private EcsView() {}

    /** Adds the names for the fields that are there. */
    static void addTo(Map<String, Object> fields) {
        Map<String, Object> view = new LinkedHashMap<>();
        ALIASES.forEach((name, field) -> {
            if (fields.containsKey(field)) {
                put(view, name, Map.of("type", "alias", "path", field));
            }
        });
        put(view, EVENT + '.' + OUTCOME, Map.of("type", "keyword"));
        fields.putAll(view);
    }

    /** Objects inside each other, as a mapping has them for a name with dots. */
    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> fields, String name, Map<String, ?> mapping) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            fields.put(name, mapping);
            return;
        }
        Map<String, Object> object = (Map<String, Object>) fields.computeIfAbsent(
                name.substring(0, dot), any -> new LinkedHashMap<>(Map.of("properties", new LinkedHashMap<>())));
        put((Map<String, Object>) object.getOrDefault("properties", Map.of()), name.substring(dot + 1), mapping);
    }

    /** What stands in the document. */
    static Map<String, String> event(LogState state) {
        String outcome =
                switch (state.name()) {
                    case "INFO", "SUCCEEDED" -> "success";
                    case "WARNING", "ERROR", "FAILED", "EXPIRED", "TIMEOUT" -> "failure";
                    default -> "unknown";
                };
        return Map.of(OUTCOME, outcome);
    }
}
