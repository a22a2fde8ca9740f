package io.securitylogger.impl.document;

import io.securitylogger.CommandLog;
import io.securitylogger.HttpExchange;
import io.securitylogger.HttpLog;
import io.securitylogger.InputRequestLog;
import io.securitylogger.LogFields;
import io.securitylogger.LogRecord;
import io.securitylogger.ObjectRef;
import io.securitylogger.TaskCall;
import io.securitylogger.TaskInvocationLog;
import io.securitylogger.TaskLog;
import io.securitylogger.TaskRunLog;
import io.securitylogger.impl.json.JsonText;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the document of a log; what is not known is left out. {@link DocumentReading} is the way back. */
public final class LogDocument {

    /** More than any log has fields. */
    private static final int CAPACITY = 64;

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>(CAPACITY);

    private LogDocument() {}

    /** All that there is of a log, its type as {@code type}. Modifiable. */
    public static Map<String, @Nullable Object> of(LogRecord log) {
        LogDocument document = new LogDocument();
        document.put("type", log.type().id());
        document.common(log.fields());
        document.put("state", log.state());
        if (log instanceof HttpLog http) {
            document.http(http);
        }
        if (log instanceof InputRequestLog request) {
            document.put("ip", request.caller().ip());
            document.put("user_id", request.caller().userId());
            document.put("view_slug", request.viewSlug());
        }
        if (log instanceof CommandLog command) {
            document.command(command);
        }
        if (log instanceof TaskLog task) {
            document.task(task);
        }
        return document.fields;
    }

    private void common(LogFields common) {
        put("id", common.id());
        put("slug", common.slug());
        if (!common.relatedObjects().isEmpty()) {
            put(
                    "related_objects",
                    common.relatedObjects().stream().map(LogDocument::object).toList());
        }
        put("parent_log", common.parent());
        if (!common.extraData().isEmpty()) {
            put("extra_data", common.extraData());
        }
        put("start", common.start());
        put("stop", common.stop());
        put("time", common.time().map(LogDocument::seconds).orElse(null));
        put("error_message", common.errorMessage());
        put("release", common.release());
        put("version", common.version());
    }

    private static Map<String, String> object(ObjectRef object) {
        return Map.of("unit", object.unit(), "type", object.type(), "id", object.id());
    }

    private void http(HttpLog log) {
        HttpExchange.Request request = log.http().request();
        put("method", request.method());
        put("is_secure", request.secure());
        put("host", request.host());
        put("path", request.path());
        put("queries", JsonText.named(request.queries()));
        put("request_headers", JsonText.named(request.headers()));
        put("request_body", request.body().text());
        put("request_body_size", request.body().sizeBytes());
        if (log.http().response() != null) {
            response(log.http().response());
        }
        if (log.trace() != null) {
            put("trace_id", log.trace().traceId());
            put("span_id", log.trace().spanId());
        }
    }

    private void response(HttpExchange.Response response) {
        put("response_code", response.code());
        put("response_headers", JsonText.named(response.headers()));
        put("response_body", response.body().text());
        put("response_body_size", response.body().sizeBytes());
    }

    private void command(CommandLog command) {
        put("name", command.name());
        put("input", command.input());
        put("is_executed_from_command_line", command.executedFromCommandLine());
        put("output", command.output());
    }

    private void task(TaskLog task) {
        TaskCall call = task.call();
        put("task_id", call.taskId());
        put("name", call.name());
        put("queue_name", call.queueName());
        put("input", call.input());
        put("task_args", call.args());
        put("task_kwargs", call.kwargs());
        if (task instanceof TaskInvocationLog invocation) {
            invocation(invocation);
        } else if (task instanceof TaskRunLog run) {
            run(run);
        }
    }

    private void invocation(TaskInvocationLog invocation) {
        put("is_async", invocation.manner().async());
        put("is_unique", invocation.manner().unique());
        put("is_on_commit", invocation.manner().onCommit());
        put("applied_at", invocation.times().appliedAt());
        put("triggered_at", invocation.times().triggeredAt());
        put("estimated_time_of_first_arrival", invocation.times().estimatedTimeOfFirstArrival());
        put("expires_at", invocation.times().expiresAt());
        put("stale_at", invocation.times().staleAt());
    }

    private void run(TaskRunLog run) {
        put("result", run.result());
        put("output", run.output());
        put("retries", run.attempt().retries());
        put("estimated_time_of_next_retry", run.attempt().estimatedTimeOfNextRetry());
        put("waiting_time", run.attempt().waitingTimeSeconds());
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static double seconds(Duration time) {
        return time.getSeconds() + time.getNano() / 1e9;
    }
}
