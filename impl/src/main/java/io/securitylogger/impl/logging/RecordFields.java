package io.securitylogger.impl.logging;

import io.securitylogger.CommandLog;
import io.securitylogger.HttpExchange;
import io.securitylogger.InputRequestLog;
import io.securitylogger.LogFields;
import io.securitylogger.LogRecord;
import io.securitylogger.OutputRequestLog;
import io.securitylogger.TaskCall;
import io.securitylogger.TaskInvocationLog;
import io.securitylogger.TaskLog;
import io.securitylogger.TaskRunLog;
import io.securitylogger.TraceContext;
import io.securitylogger.impl.json.JsonText;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a record under their documented names, in the order in which they are read. */
final class RecordFields {

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    private RecordFields() {}

    /**
     * The fields of a record; what is unknown or empty is left out.
     *
     * @param inFull whether headers, bodies and output are among them
     */
    static Map<String, @Nullable Object> of(LogRecord record, boolean inFull) {
        RecordFields result = new RecordFields();
        result.head(record);
        if (record instanceof InputRequestLog log) {
            result.inputRequest(log, inFull);
        } else if (record instanceof OutputRequestLog log) {
            result.exchange(log.http(), log.trace(), inFull);
        } else if (record instanceof CommandLog log) {
            result.command(log, inFull);
        } else if (record instanceof TaskLog log) {
            result.task(log, inFull);
        }
        result.put("error_message", record.fields().errorMessage());
        return result.fields;
    }

    private void head(LogRecord record) {
        LogFields common = record.fields();
        put("id", common.id());
        put("state", record.state());
        put("slug", common.slug());
        put("parent_log", common.parent());
        put("related_objects", common.relatedObjects().isEmpty() ? null : common.relatedObjects());
        put("extra_data", common.extraData().isEmpty() ? null : JsonText.of(common.extraData()));
        put("start", common.start());
        put("stop", common.stop());
        put("time", common.time().map(RecordFields::seconds).orElse(null));
        put("release", common.release());
    }

    private void inputRequest(InputRequestLog log, boolean inFull) {
        put("view_slug", log.viewSlug());
        put("user_id", log.caller().userId());
        put("ip", log.caller().ip());
        exchange(log.http(), log.trace(), inFull);
    }

    private void command(CommandLog log, boolean inFull) {
        put("name", log.name());
        put("input", log.input().isEmpty() ? null : log.input());
        put("is_executed_from_command_line", log.executedFromCommandLine());
        if (inFull) {
            put("output", log.output());
        }
    }

    private void task(TaskLog log, boolean inFull) {
        TaskCall call = log.call();
        put("task_id", call.taskId());
        put("name", call.name());
        put("queue_name", call.queueName());
        put("input", call.input().isEmpty() ? null : call.input());
        if (log instanceof TaskRunLog run) {
            put("retries", run.attempt().retries());
            put("estimated_time_of_next_retry", run.attempt().estimatedTimeOfNextRetry());
            put("waiting_time", run.attempt().waitingTimeSeconds());
            put("result", inFull ? run.result() : null);
            put("output", inFull ? run.output() : null);
        } else if (log instanceof TaskInvocationLog invocation) {
            put("triggered_at", invocation.times().triggeredAt());
            put("estimated_time_of_first_arrival", invocation.times().estimatedTimeOfFirstArrival());
            put("expires_at", invocation.times().expiresAt());
        }
    }

    private void exchange(HttpExchange http, @Nullable TraceContext trace, boolean inFull) {
        request(http.request(), inFull);
        HttpExchange.Response response = http.response();
        if (response != null) {
            response(response, inFull);
        }
        if (trace != null) {
            put("trace_id", trace.traceId());
            put("span_id", trace.spanId());
        }
    }

    private void request(HttpExchange.Request request, boolean inFull) {
        put("method", request.method());
        put("is_secure", request.secure());
        put("host", request.host());
        put("path", request.path());
        put("queries", request.queries().isEmpty() ? null : JsonText.of(JsonText.named(request.queries())));
        if (inFull) {
            put("request_headers", JsonText.of(JsonText.named(request.headers())));
            put("request_body", request.body().text());
            put("request_body_size", request.body().sizeBytes());
        }
    }

    private void response(HttpExchange.Response response, boolean inFull) {
        put("response_code", response.code());
        if (inFull) {
            put("response_headers", JsonText.of(JsonText.named(response.headers())));
            put("response_body", response.body().text());
            put("response_body_size", response.body().sizeBytes());
        }
    }

    private void put(String name, @Nullable Object value) {
        fields.put(name, value);
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
