package io.securitylogger.elasticsearch.document;

import io.securitylogger.LogType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the fields of a type are indexed. Nothing that a log can hold is refused by it: names that strangers choose are in
 * objects whose members need no mapping of their own (see {@link Distribution}), long keywords are stored but not indexed.
 */
final class Mapping {

    /** Lucene takes 32766 bytes; a character has up to 4. */
    private static final Map<String, Object> KEYWORD = Map.of("type", "keyword", "ignore_above", 8191);

    private static final Map<String, Object> TEXT = Map.of("type", "text");
    private static final Map<String, Object> TIME = Map.of("type", "date_nanos");
    private static final Map<String, Object> SECONDS = Map.of("type", "double");
    private static final Map<String, Object> INTEGER = Map.of("type", "integer");
    private static final Map<String, Object> LONG = Map.of("type", "long");
    private static final Map<String, Object> FLAG = Map.of("type", "boolean");

    /** Any JSON, kept as it is. */
    private static final Map<String, Object> KEPT = Map.of("type", "object", "enabled", false);

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Map<String, Object> open;

    private Mapping(Distribution distribution) {
        this.open = distribution.openObject();
    }

    static Map<String, Object> of(LogType type, boolean ecs, Distribution distribution) {
        Mapping mapping = new Mapping(distribution).common();
        switch (type) {
            case INPUT_REQUEST -> mapping.http().all(KEYWORD, "ip", "user_id", "view_slug");
            case OUTPUT_REQUEST -> mapping.http();
            case COMMAND ->
                mapping.all(KEYWORD, "name").all(TEXT, "input", "output").all(FLAG, "is_executed_from_command_line");
            case TASK_INVOCATION, TASK_RUN -> mapping.task();
        }
        if (ecs) {
            EcsView.addTo(mapping.fields);
        }
        return Map.of("dynamic", "false", "properties", mapping.fields);
    }

    private Mapping common() {
        fields.put(
                "related_objects",
                Map.of("properties", Map.of("unit", KEYWORD, "type", KEYWORD, "id", KEYWORD), "dynamic", "false"));
        return all(KEYWORD, "id", "type", "slug", "parent_log", "release", "state", StoredLog.RELATED_KEYS)
                .all(open, "extra_data")
                .all(KEPT, StoredLog.UNINDEXED)
                .all(TIME, "start", "stop")
                .all(SECONDS, "time")
                .all(INTEGER, "version")
                .all(TEXT, "error_message");
    }

    private Mapping http() {
        return all(KEYWORD, "method", "host", "path", "trace_id", "span_id")
                .all(FLAG, "is_secure")
                .all(open, "queries", "request_headers", "response_headers")
                .all(TEXT, "request_body", "response_body")
                .all(LONG, "request_body_size", "response_body_size")
                .all(INTEGER, "response_code");
    }

    private Mapping task() {
        return all(KEYWORD, "task_id", "name", "queue_name")
                .all(TEXT, "input", "output")
                .all(KEPT, "task_args", "task_kwargs", "result")
                .all(
                        TIME,
                        "applied_at",
                        "triggered_at",
                        "estimated_time_of_first_arrival",
                        "estimated_time_of_next_retry",
                        "expires_at",
                        "stale_at")
                .all(FLAG, "is_async", "is_unique", "is_on_commit")
                .all(INTEGER, "retries")
                .all(SECONDS, "waiting_time");
    }

    private Mapping all(Map<String, Object> kind, String... names) {
        List.of(names).forEach(name -> fields.put(name, kind));
        return this;
    }
}
