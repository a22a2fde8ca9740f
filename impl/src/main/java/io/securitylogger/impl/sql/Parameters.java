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
        set(type, fit(type, value, dialect));
    }

    /** Sets the next parameter to what {@link #fit} made. */
    void set(ColumnType type, @Nullable Object fitted) throws SQLException {
        index++;
        if (fitted == null) {
            statement.setNull(index, sqlType(type));
        } else if (fitted instanceof String text) {
            statement.setString(index, text);
        } else {
            statement.setObject(index, fitted);
        }
    }

    /** The value as a column of that type takes it: a text, a local time, a number or a boolean. */
    static @Nullable Object fit(ColumnType type, @Nullable Object value, SqlDialect dialect) {
        if (value == null) {
            return null;
        }
        if (type instanceof ColumnType.Varchar varchar) {
            return SqlText.fit((String) value, varchar.characters(), varchar.bytes());
        }
        return switch ((ColumnType.Simple) type) {
            case LONG_TEXT -> SqlText.fit((String) value, dialect.longTextCharacters(), Integer.MAX_VALUE);
            case JSON -> json((Map<?, ?>) value, dialect);
            case TIMESTAMP -> utc((Instant) value);
            case INTEGER, BIGINT, DOUBLE, BOOLEAN -> value;
        };
    }

    private static @Nullable String json(Map<?, ?> object, SqlDialect dialect) {
        return object.isEmpty() ? null : SqlText.fit(object, dialect.longTextCharacters());
    }

    private static int sqlType(ColumnType type) {
        if (type instanceof ColumnType.Varchar) {
            return Types.VARCHAR;
        }
        return switch ((ColumnType.Simple) type) {
            case LONG_TEXT, JSON -> Types.VARCHAR;
            case TIMESTAMP -> Types.TIMESTAMP;
            case INTEGER -> Types.INTEGER;
            case BIGINT -> Types.BIGINT;
            case DOUBLE -> Types.DOUBLE;
            case BOOLEAN -> Types.BOOLEAN;
        };
    }

    /** To the microsecond by us, since some databases round and others cut. */
    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}
