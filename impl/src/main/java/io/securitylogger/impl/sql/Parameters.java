package io.securitylogger.impl.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets the parameters of a statement one after the other. Not thread-safe. */
final class Parameters {

    private final PreparedStatement statement;
    private final SqlDialect dialect;
    private int index;

    Parameters(PreparedStatement statement, SqlDialect dialect) {
        this.statement = statement;
        this.dialect = dialect;
    }

    /** Begins again with the first parameter. */
    void rewind() {
        index = 0;
    }

    /** Sets the next parameter, made fit for a column of that type. */
    void add(ColumnType type, @Nullable Object value) throws SQLException {
        index++;
        if (type instanceof ColumnType.Varchar varchar) {
            text(value == null ? null : SqlText.fit((String) value, varchar.characters(), varchar.bytes()));
        } else {
            simple((ColumnType.Simple) type, value);
        }
    }

    private void simple(ColumnType.Simple type, @Nullable Object value) throws SQLException {
        switch (type) {
            case LONG_TEXT ->
                text(
                        value == null
                                ? null
                                : SqlText.fit((String) value, dialect.longTextCharacters(), Integer.MAX_VALUE));
            case JSON -> text(json((Map<?, ?>) value));
            case TIMESTAMP -> object(value == null ? null : utc((Instant) value), Types.TIMESTAMP);
            case INTEGER -> object(value, Types.INTEGER);
            case BIGINT -> object(value, Types.BIGINT);
            case DOUBLE -> object(value, Types.DOUBLE);
            case BOOLEAN -> object(value, Types.BOOLEAN);
        }
    }

    private @Nullable String json(@Nullable Map<?, ?> object) {
        return object == null || object.isEmpty() ? null : SqlText.fit(object, dialect.longTextCharacters());
    }

    private void text(@Nullable String value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.VARCHAR);
        } else {
            statement.setString(index, value);
        }
    }

    private void object(@Nullable Object value, int sqlType) throws SQLException {
        if (value == null) {
            statement.setNull(index, sqlType);
        } else {
            statement.setObject(index, value);
        }
    }

    /** To the microsecond by us, since some databases round and others cut. */
    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}
