package io.securitylogger.impl.sql;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.securitylogger.LogRecord;
import io.securitylogger.ObjectRef;
import io.securitylogger.spi.LogQuery.Field;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How logs of one type lie in their table. Scripts create the table; this says what is written and how it is read back.
 */
final class LogTable<R extends LogRecord> {

    /** Makes a record of the current row and the related objects read beside it. */
    @FunctionalInterface
    interface Reading<R> {
        R read(Row row, Set<ObjectRef> related) throws SQLException;
    }

    private final String name;
    private final Class<R> recordType;
    private final List<Column<R>> columns;
    private final Reading<R> reading;
    private final Map<SqlDialect, String> upserts;
    private final Map<SqlDialect, String> upsertsOfMany;

    LogTable(String name, Class<R> recordType, List<Column<R>> columns, Reading<R> reading) {
        this.name = name;
        this.recordType = recordType;
        this.columns = List.copyOf(columns);
        this.reading = reading;
        this.upserts = statements(dialect -> dialect.upsert(this, 1));
        this.upsertsOfMany = statements(dialect -> dialect.upsert(this, dialect.rowsPerStatement()));
    }

    String name() {
        return name;
    }

    List<Column<R>> columns() {
        return columns;
    }

    /** The names of all columns, comma-separated, with this before each. */
    String columnNames(String prefix) {
        return columns.stream().map(column -> prefix + column.name()).collect(joining(", "));
    }

    /** The column that can be asked for under this name. */
    Optional<Column<R>> column(Field field) {
        return columns.stream().filter(column -> column.field() == field).findFirst();
    }

    /**
     * See {@link SqlDialect#upsert}.
     *
     * @param rows 1 or {@link SqlDialect#rowsPerStatement()}
     */
    String upsert(SqlDialect dialect, int rows) {
        return requireNonNull((rows == 1 ? upserts : upsertsOfMany).get(dialect));
    }

    /** The values of all columns in their order. */
    TableRow row(LogRecord log, SqlDialect dialect) {
        R typed = recordType.cast(log);
        TableRow row = new TableRow();
        for (Column<R> column : columns) {
            row.add(column.type(), Parameters.fit(column.type(), column.value().apply(typed), dialect));
        }
        return row;
    }

    /** Makes a record of the current row. */
    R read(Row row, Set<ObjectRef> related) throws SQLException {
        return reading.read(row, related);
    }

    private static Map<SqlDialect, String> statements(Function<SqlDialect, String> statement) {
        return Stream.of(SqlDialect.values()).collect(toMap(dialect -> dialect, statement));
    }
}
