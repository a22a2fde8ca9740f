package io.securitylogger.testing;

import io.securitylogger.CommandLog;
import io.securitylogger.HttpExchange;
import io.securitylogger.HttpLog;
import io.securitylogger.InputRequestLog;
import io.securitylogger.LogFields;
import io.securitylogger.LogRecord;
import io.securitylogger.TaskLog;
import io.securitylogger.spi.LogQuery;
import io.securitylogger.spi.LogQuery.Field;
import io.securitylogger.spi.LogQuery.Page;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whether a log meets all conditions of a query but its type. */
record Matching(LogQuery query) implements Predicate<LogRecord> {

    @Override
    public boolean test(LogRecord log) {
        LogFields fields = log.fields();
        return isWithin(fields.start())
                && (query.related() == null || fields.relatedObjects().contains(query.related()))
                && !fields.id().equals(query.excludedId())
                && isBehind(fields, query.page().after())
                && query.equal().entrySet().stream()
                        .allMatch(wanted -> wanted.getValue().equals(value(log, wanted.getKey())));
    }

    private boolean isWithin(Instant start) {
        Instant from = query.period().from();
        Instant to = query.period().to();
        return (from == null || !start.isBefore(from)) && (to == null || start.isBefore(to));
    }

    private static boolean isBehind(LogFields fields, Page.@Nullable Key last) {
        if (last == null) {
            return true;
        }
        int order = fields.start().compareTo(last.start());
        return order < 0
                || (order == 0 && fields.id().toString().compareTo(last.id().toString()) < 0);
    }

    private static @Nullable String value(LogRecord log, Field field) {
        return switch (field) {
            case SLUG -> log.fields().slug();
            case STATE -> String.valueOf(log.state());
            case PARENT_LOG -> text(log.fields().parent());
            case NAME -> name(log);
            case TASK_ID -> log instanceof TaskLog task ? task.call().taskId() : null;
            case QUEUE_NAME -> log instanceof TaskLog task ? task.call().queueName() : null;
            case IP, USER_ID, VIEW_SLUG -> log instanceof InputRequestLog request ? value(request, field) : null;
            case METHOD, HOST, PATH, RESPONSE_CODE, TRACE_ID -> log instanceof HttpLog http ? value(http, field) : null;
        };
    }

    private static @Nullable String name(LogRecord log) {
        if (log instanceof TaskLog task) {
            return task.call().name();
        }
        return log instanceof CommandLog command ? command.name() : null;
    }

    private static @Nullable String value(InputRequestLog log, Field field) {
        return switch (field) {
            case IP -> log.caller().ip();
            case USER_ID -> log.caller().userId();
            default -> log.viewSlug();
        };
    }

    private static @Nullable String value(HttpLog log, Field field) {
        HttpExchange.Response response = log.http().response();
        return switch (field) {
            case METHOD -> log.http().request().method();
            case HOST -> log.http().request().host();
            case PATH -> log.http().request().path();
            case RESPONSE_CODE -> response == null ? null : String.valueOf(response.code());
            default -> log.trace() == null ? null : log.trace().traceId();
        };
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
