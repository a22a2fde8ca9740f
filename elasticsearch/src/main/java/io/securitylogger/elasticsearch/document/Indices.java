package io.securitylogger.elasticsearch.document;

import io.securitylogger.LogRecord;
import io.securitylogger.LogType;
import io.securitylogger.elasticsearch.settings.ElasticsearchSettings;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The names of what is stored: one index for each type and day, {@code <prefix>-<type>-log-yyyy-MM-dd} by the day (UTC) on
 * which a log started.
 *
 * @param prefix what all begin with
 * @param ecs whether what is in them has its names of the Elastic Common Schema too
 */
public record Indices(String prefix, boolean ecs) {

    /** Those of an application. */
    public static Indices of(ElasticsearchSettings settings) {
        return new Indices(settings.prefix(), settings.ecs());
    }

    /** Where a log is. */
    public String of(LogRecord log) {
        LocalDate day = LocalDate.ofInstant(log.fields().start(), ZoneOffset.UTC);
        return family(log.type()) + '-' + day;
    }

    /** The name without the day, which the template of a type has too. */
    public String family(LogType type) {
        return prefix + '-' + type.id() + "-log";
    }

    /** All indices of a type. */
    public String all(LogType type) {
        return family(type) + "-*";
    }

    /** The indices of all types. */
    public String all() {
        StringBuilder names = new StringBuilder();
        for (LogType type : LogType.values()) {
            names.append(names.isEmpty() ? "" : ",").append(all(type));
        }
        return names.toString();
    }
}
