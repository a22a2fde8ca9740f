package io.securitylogger.testing.contract;

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

/**
 * A log to write in tests: a finished request, of which single values can be replaced.
 *
 * @param id its id
 * @param version its version
 * @param start when it began
 * @param text the value of every text that has no component of its own
 * @param related the related objects
 * @param path the path of the request
 * @param responseCode the status code of the response
 */
public record SampleLog(
        UUID id, int version, Instant start, String text, Set<ObjectRef> related, String path, int responseCode) {

    /** The start of all that name no other. */
    public static final Instant START = Instant.parse("2026-03-29T01:30:00.123456Z");

    /** A log with an id of its own, in its final version. */
    public static SampleLog log() {
        return new SampleLog(UUID.randomUUID(), LogFields.FINAL, START, "text", Set.of(), "/orders", 200);
    }

    /** The same with this id. */
    public SampleLog id(UUID id) {
        return new SampleLog(id, version, start, text, related, path, responseCode);
    }

    /** The same in this version. */
    public SampleLog version(int version) {
        return new SampleLog(id, version, start, text, related, path, responseCode);
    }

    /** The same with this start. */
    public SampleLog start(Instant start) {
        return new SampleLog(id, version, start, text, related, path, responseCode);
    }

    /** The same with this value of every text that has no component of its own. */
    public SampleLog text(String text) {
        return new SampleLog(id, version, start, text, related, path, responseCode);
    }

    /** The same with this path. */
    public SampleLog path(String path) {
        return new SampleLog(id, version, start, text, related, path, responseCode);
    }

    /** The same with this status code, and the state that goes with it. */
    public SampleLog responseCode(int responseCode) {
        return new SampleLog(id, version, start, text, related, path, responseCode);
    }

    /** The same with these related objects. */
    public SampleLog related(ObjectRef... objects) {
        return new SampleLog(id, version, start, text, new LinkedHashSet<>(List.of(objects)), path, responseCode);
    }

    /** Its write. */
    public LogEvent event() {
        return event(record());
    }

    /** The write of any log. */
    public static LogEvent event(LogRecord log) {
        return new LogEvent(LogPhase.FINISHED, log);
    }

    /** Its name. */
    public LogRef ref() {
        return new LogRef(LogType.INPUT_REQUEST, id);
    }

    /** The log itself. */
    public InputRequestLog record() {
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
