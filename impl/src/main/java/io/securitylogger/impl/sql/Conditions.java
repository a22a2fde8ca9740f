package io.securitylogger.impl.sql;

import io.securitylogger.LogType;
import io.securitylogger.ObjectRef;
import io.securitylogger.spi.LogQuery;
import io.securitylogger.spi.LogQuery.Field;
import io.securitylogger.spi.LogQuery.Page;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of a statement behind its {@code SELECT}: tables, conditions, order and limit, with their parameters. A
 * question about a related object is led by the table of related objects, which knows the starts too; any other by the
 * table of logs.
 */
final class Conditions {

    private record Parameter(ColumnType type, @Nullable Object value) {}

    private final StringBuilder sql = new StringBuilder(256);
    private final List<Parameter> parameters = new ArrayList<>();
    private final String start;
    private final String id;

    Conditions(LogTable<?> table, LogQuery query) {
        ObjectRef related = query.related();
        sql.append(" FROM ").append(table.name()).append(" l");
        if (related == null) {
            start = "l.start";
            id = "l.id";
            sql.append(" WHERE 1 = 1");
        } else {
            start = "r.log_start";
            id = "r.log_id";
            sql.append(" JOIN security_related_object r ON r.log_id = l.id");
            relatedWith(query.type(), related);
        }
        within(query.period());
        query.equal().forEach((field, value) -> equal(table, field, value));
        if (query.excludedId() != null) {
            and("l.id <> ?", ColumnType.ID, query.excludedId().toString());
        }
        behind(query.page().after());
    }

    /** Ends the statement with the order of answers. */
    Conditions ordered() {
        sql.append(" ORDER BY ").append(start).append(" DESC, ").append(id).append(" DESC");
        return this;
    }

    /** Ends the statement with the size of the page. */
    Conditions limited(int size) {
        sql.append(" LIMIT ?");
        parameters.add(new Parameter(ColumnType.INTEGER, size));
        return this;
    }

    String sql() {
        return sql.toString();
    }

    void bind(Parameters statement) throws SQLException {
        for (Parameter parameter : parameters) {
            statement.add(parameter.type(), parameter.value());
        }
    }

    private void relatedWith(LogType type, ObjectRef object) {
        sql.append(" WHERE r.log_type = ?");
        parameters.add(new Parameter(RelatedObjects.LOG_TYPE, type.id()));
        and("r.unit = ?", RelatedObjects.UNIT, object.unit());
        and("r.type = ?", RelatedObjects.TYPE, object.type());
        and("r.object_id = ?", RelatedObjects.OBJECT_ID, object.id());
    }

    private void within(LogQuery.Period period) {
        if (period.from() != null) {
            and(start + " >= ?", ColumnType.TIMESTAMP, period.from());
        }
        if (period.to() != null) {
            and(start + " < ?", ColumnType.TIMESTAMP, period.to());
        }
    }

    /** Bounds the start first and alone: every optimizer makes a range of an index of that. */
    private void behind(Page.@Nullable Key last) {
        if (last == null) {
            return;
        }
        and(start + " <= ?", ColumnType.TIMESTAMP, last.start());
        and("(" + start + " < ?", ColumnType.TIMESTAMP, last.start());
        sql.append(" OR ").append(id).append(" < ?)");
        parameters.add(new Parameter(ColumnType.ID, last.id().toString()));
    }

    private void equal(LogTable<?> table, Field field, String value) {
        Optional<? extends Column<?>> column = table.column(field);
        Optional<Object> comparable = column.flatMap(c -> comparable(c.type(), value));
        if (column.isPresent() && comparable.isPresent()) {
            and("l." + column.get().name() + " = ?", column.get().type(), comparable.get());
        } else {
            sql.append(" AND 1 = 0");
        }
    }

    /** Empty if no value of this type reads so. */
    private static Optional<Object> comparable(ColumnType type, String value) {
        if (!type.equals(ColumnType.INTEGER)) {
            return Optional.of(value);
        }
        try {
            return Optional.of(Integer.valueOf(value));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void and(String condition, ColumnType type, Object value) {
        sql.append(" AND ").append(condition);
        parameters.add(new Parameter(type, value));
    }
}
