package io.securitylogger.impl.sql;

import static java.util.stream.Collectors.joining;

import io.securitylogger.LogState;
import io.securitylogger.ObjectRef;
import io.securitylogger.spi.ExpiredLogs;
import io.securitylogger.spi.LogQuery;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a statement that asks for expired logs, with their parameters. The starts are bounded too, by the time
 * before which the logs have stopped: so every optimizer finds them by the index of the starts.
 */
final class Expiry {

    private record Parameter(ColumnType type, Object value) {}

    private static final ColumnType STATE = ColumnType.varchar(16);
    private static final ColumnType SLUG = ColumnType.varchar(255);

    private final StringBuilder sql = new StringBuilder(256);
    private final List<Parameter> parameters = new ArrayList<>();

    Expiry(LogTable<?> table, ExpiredLogs expired) {
        Instant end = expired.range().startedBefore();
        Instant limit = expired.stoppedBefore();
        sql.append(" FROM ").append(table.name()).append(" l WHERE 1 = 1");
        and("l.start < ?", ColumnType.TIMESTAMP, end == null || end.isAfter(limit) ? limit : end);
        behind(expired.range().behind());
        and("l.stop < ?", ColumnType.TIMESTAMP, limit);
        states(expired.failures());
        expired.held().slugs().forEach(slug -> and("(l.slug IS NULL OR l.slug <> ?)", SLUG, slug));
        expired.held().objects().forEach(object -> unrelated(expired, object));
    }

    String sql() {
        return sql.toString();
    }

    /** Ends the statement with the order in which logs go, and how many. */
    String firstSql(int most) {
        return sql + " ORDER BY l.start, l.id LIMIT " + most;
    }

    void bind(Parameters statement) throws SQLException {
        for (Parameter parameter : parameters) {
            statement.add(parameter.type(), parameter.value());
        }
    }

    private void behind(LogQuery.Page.@Nullable Key last) {
        if (last == null) {
            return;
        }
        and("l.start >= ?", ColumnType.TIMESTAMP, last.start());
        and("(l.start > ?", ColumnType.TIMESTAMP, last.start());
        sql.append(" OR l.id > ?)");
        parameters.add(new Parameter(ColumnType.ID, last.id().toString()));
    }

    private void states(ExpiredLogs.Failures failures) {
        if (failures == ExpiredLogs.Failures.INCLUDED) {
            return;
        }
        sql.append(" AND l.state ").append(failures == ExpiredLogs.Failures.ONLY ? "IN" : "NOT IN");
        sql.append(ExpiredLogs.FAILED_STATES.stream().map(state -> "?").collect(joining(", ", " (", ")")));
        ExpiredLogs.FAILED_STATES.stream()
                .map(LogState::name)
                .forEach(state -> parameters.add(new Parameter(STATE, state)));
    }

    private void unrelated(ExpiredLogs expired, ObjectRef object) {
        and(
                "NOT EXISTS (SELECT 1 FROM security_related_object r WHERE r.log_id = l.id AND r.log_type = ?",
                RelatedObjects.LOG_TYPE,
                expired.type().id());
        and("r.unit = ?", RelatedObjects.UNIT, object.unit());
        and("r.type = ?", RelatedObjects.TYPE, object.type());
        and("r.object_id = ?", RelatedObjects.OBJECT_ID, object.id());
        sql.append(')');
    }

    private void and(String condition, ColumnType type, Object value) {
        sql.append(" AND ").append(condition);
        parameters.add(new Parameter(type, value));
    }
}
