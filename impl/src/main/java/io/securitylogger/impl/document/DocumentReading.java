package io.securitylogger.impl.document;

import io.securitylogger.CommandLog;
import io.securitylogger.HttpExchange;
import io.securitylogger.HttpExchange.Body;
import io.securitylogger.HttpExchange.Request;
import io.securitylogger.HttpExchange.Response;
import io.securitylogger.InputRequestLog;
import io.securitylogger.InputRequestLog.Caller;
import io.securitylogger.LogFields;
import io.securitylogger.LogRecord;
import io.securitylogger.LogRef;
import io.securitylogger.LogState;
import io.securitylogger.LogType;
import io.securitylogger.ObjectRef;
import io.securitylogger.OutputRequestLog;
import io.securitylogger.TaskCall;
import io.securitylogger.TaskInvocationLog;
import io.securitylogger.TaskRunLog;
import io.securitylogger.TraceContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes the log of a document that {@link LogDocument} has made.
 *
 * @param document the document, or what JSON of it was read as
 */
public record DocumentReading(Map<String, @Nullable Object> document) {

    /**
     * The log.
     *
     * @throws IllegalArgumentException if it is no document of a log
     */
    public LogRecord log() {
        LogType type = LogType.ofId(required("type"));
        return switch (type) {
            case INPUT_REQUEST ->
                new InputRequestLog(
                        fields(), state(), http(), new Caller(text("ip"), text("user_id")), text("view_slug"), trace());
            case OUTPUT_REQUEST -> new OutputRequestLog(fields(), state(), http(), trace());
            case COMMAND ->
                new CommandLog(
                        fields(),
                        state(),
                        required("name"),
                        required("input"),
                        Boolean.parseBoolean(required("is_executed_from_command_line")),
                        text("output"));
            case TASK_INVOCATION -> new TaskInvocationLog(fields(), state(), call(), manner(), times());
            case TASK_RUN -> new TaskRunLog(fields(), state(), call(), attempt(), text("result"), text("output"));
        };
    }

    private LogState state() {
        return LogState.valueOf(required("state"));
    }

    private LogFields fields() {
        String parent = text("parent_log");
        return new LogFields(
                UUID.fromString(required("id")),
                text("slug"),
                relatedObjects(),
                parent == null ? null : LogRef.parse(parent),
                object("extra_data"),
                Instant.parse(required("start")),
                instant("stop"),
                text("error_message"),
                text("release"),
                Integer.parseInt(required("version")));
    }

    private Set<ObjectRef> relatedObjects() {
        Set<ObjectRef> objects = new LinkedHashSet<>();
        if (document.get("related_objects") instanceof List<?> list) {
            for (Object element : list) {
                Map<?, ?> object = (Map<?, ?>) element;
                objects.add(new ObjectRef(
                        String.valueOf(object.get("unit")),
                        String.valueOf(object.get("type")),
                        String.valueOf(object.get("id"))));
            }
        }
        return objects;
    }

    private HttpExchange http() {
        Request request = new Request(
                required("method"),
                Boolean.parseBoolean(required("is_secure")),
                text("host"),
                required("path"),
                values("queries"),
                values("request_headers"),
                new Body(text("request_body"), number("request_body_size")));
        Long code = number("response_code");
        return new HttpExchange(request, code == null ? null : response(code.intValue()));
    }

    private Response response(int code) {
        Body body = new Body(text("response_body"), number("response_body_size"));
        return new Response(code, values("response_headers"), body);
    }

    private TaskCall call() {
        return new TaskCall(
                text("task_id"),
                required("name"),
                required("queue_name"),
                required("input"),
                required("task_args"),
                required("task_kwargs"));
    }

    private TaskInvocationLog.Manner manner() {
        return new TaskInvocationLog.Manner(
                Boolean.parseBoolean(required("is_async")),
                Boolean.parseBoolean(required("is_unique")),
                Boolean.parseBoolean(required("is_on_commit")));
    }

    private TaskInvocationLog.Times times() {
        return new TaskInvocationLog.Times(
                Instant.parse(required("applied_at")),
                instant("triggered_at"),
                instant("estimated_time_of_first_arrival"),
                instant("expires_at"),
                instant("stale_at"));
    }

    private TaskRunLog.Attempt attempt() {
        Double waited = document.get("waiting_time") instanceof Number seconds ? (Double) seconds.doubleValue() : null;
        return new TaskRunLog.Attempt(
                Integer.parseInt(required("retries")), instant("estimated_time_of_next_retry"), waited);
    }

    private @Nullable Instant instant(String name) {
        String text = text(name);
        return text == null ? null : Instant.parse(text);
    }

    private @Nullable TraceContext trace() {
        String traceId = text("trace_id");
        String spanId = text("span_id");
        return traceId == null || spanId == null ? null : new TraceContext(traceId, spanId);
    }

    private @Nullable String text(String name) {
        Object value = document.get(name);
        return value == null ? null : value.toString();
    }

    private String required(String name) {
        String value = text(name);
        if (value == null) {
            throw new IllegalArgumentException("A document has no " + name + ", which every log has");
        }
        return value;
    }

    private @Nullable Long number(String name) {
        return document.get(name) instanceof Number number ? (Long) number.longValue() : null;
    }

    private Map<String, @Nullable Object> object(String name) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        if (document.get(name) instanceof Map<?, ?> members) {
            members.forEach((member, value) -> object.put(String.valueOf(member), value));
        }
        return object;
    }

    private Map<String, List<String>> values(String name) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        object(name)
                .forEach((member, value) -> values.put(
                        member,
                        value instanceof List<?> several
                                ? several.stream().map(String::valueOf).toList()
                                : List.of(String.valueOf(value))));
        return values;
    }
}
