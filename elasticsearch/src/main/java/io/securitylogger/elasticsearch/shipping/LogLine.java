package io.securitylogger.elasticsearch.shipping;

import io.securitylogger.LogRecord;
import io.securitylogger.elasticsearch.document.Indices;
import io.securitylogger.elasticsearch.document.StoredLog;
import io.securitylogger.impl.json.JsonText;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A log as one line of JSON: in {@code message} the index without the day, the version, the id and the document, with blanks
 * between, in {@code meta} the first three once more, and the day.
 */
final class LogLine {

    private LogLine() {}

    static String of(LogRecord log, Indices indices) {
        StoredLog stored = StoredLog.of(log, indices);
        String family = indices.family(log.type());
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("index", family);
        meta.put("day", LocalDate.ofInstant(log.fields().start(), ZoneOffset.UTC));
        meta.put("version", stored.version());
        meta.put("id", stored.id());
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("message", family + ' ' + stored.version() + ' ' + stored.id() + ' ' + stored.source());
        line.put("meta", meta);
        return JsonText.ofMembers(line);
    }
}
