package io.securitylogger.impl.sql;

import io.securitylogger.HttpExchange;
import io.securitylogger.HttpExchange.Body;
import io.securitylogger.HttpExchange.Request;
import io.securitylogger.HttpExchange.Response;
import io.securitylogger.InputRequestLog;
import io.securitylogger.InputRequestLog.Caller;
import io.securitylogger.LogEvent;
import io.securitylogger.LogFields;
import io.securitylogger.LogPhase;
import io.securitylogger.LogRecord;
import io.securitylogger.LogRef;
import io.securitylogger.LogState;
import io.securitylogger.LogType;
import io.securitylogger.ObjectRef;
import io.securitylogger.TraceContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Logs to write in tests: a finished request, of which single values can be replaced. */
record Logs(UUID id, int version, Instant start, String text, Set<ObjectRef> related, String path, int responseCode) {

    static final Instant START = Instant.parse("2026-03-29T01:30:00.123456Z");

    static Logs log() {
        return new Logs(UUID.randomUUID(), LogFields.FINAL, START, "text", Set.of(), "/orders", 200);
    }

    Logs id(UUID id) {
        return new Logs(id, version, start, text, related, path, responseCode);
    }

    Logs version(int version) {
        return new Logs(id, version, start, text, related, path, responseCode);
    }

    Logs start(Instant start) {
        return new Logs(id, version, start, text, related, path, responseCode);
    }

    /** The value of every text that is not asked for by another method. */
    Logs text(String text) {
        return new Logs(id, version, start, text, related, path, responseCode);
    }

    Logs path(String path) {
        return new Logs(id, version, start, text, related, path, responseCode);
    }

    Logs responseCode(int responseCode) {
        return new Logs(id, version, start, text, related, path, responseCode);
    }

    Logs related(ObjectRef... objects) {
        return new Logs(id, version, start, text, new LinkedHashSet<>(List.of(objects)), path, responseCode);
    }

    LogEvent event() {
        return event(record());
    }

    static LogEvent event(LogRecord log) {
        return new LogEvent(LogPhase.FINISHED, log);
    }

    LogRef ref() {
        return new LogRef(LogType.INPUT_REQUEST, id);
    }

    InputRequestLog record() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put(text, List.of(text));
        values.put("several", List.of("1", text));
        LogFields fields = new LogFields(
                id,
                text,
                related,
                new LogRef(LogType.COMMAND, id),
                Map.of("extra", List.of(text, 1, 2.5, true)),
                start,
                start.plusMillis(1500),
                text,
                text,
                version);
        return new InputRequestLog(
                fields,
                LogState.ofResponseCode(responseCode),
                new HttpExchange(
                        new Request(text, true, text, path, values, values, new Body(text, 7L)),
                        new Response(responseCode, values, new Body(text, 1L << 40))),
                new Caller(text, text),
                text,
                new TraceContext(text, text));
    }
}
