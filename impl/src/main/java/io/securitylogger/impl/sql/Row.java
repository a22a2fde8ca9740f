package io.securitylogger.impl.sql;

import io.securitylogger.impl.json.JsonText;
import jakarta.json.JsonException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the columns of the current row. */
record Row(ResultSet results) {

    @Nullable
    String text(String column) throws SQLException {
        return results.getString(column);
    }

    String requiredText(String column) throws SQLException {
        return required(column, text(column));
    }

    @Nullable
    Integer integer(String column) throws SQLException {
        int value = results.getInt(column);
        return results.wasNull() ? null : value;
    }

    int requiredInteger(String column) throws SQLException {
        return required(column, integer(column));
    }

    @Nullable
    Long longInteger(String column) throws SQLException {
        long value = results.getLong(column);
        return results.wasNull() ? null : value;
    }

    @Nullable
    Double decimal(String column) throws SQLException {
        double value = results.getDouble(column);
        return results.wasNull() ? null : value;
    }

    boolean bool(String column) throws SQLException {
        return results.getBoolean(column);
    }

    @Nullable
    Instant instant(String column) throws SQLException {
        LocalDateTime utc = results.getObject(column, LocalDateTime.class);
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    Instant requiredInstant(String column) throws SQLException {
        return required(column, instant(column));
    }

    /** Empty for {@code NULL}; text that others have spoilt is kept under the name {@code unreadable}. */
    Map<String, @Nullable Object> json(String column) throws SQLException {
        String json = text(column);
        if (json == null) {
            return Map.of();
        }
        try {
            return JsonText.readObject(json);
        } catch (JsonException e) {
            return Map.of("unreadable", json);
        }
    }

    private static <T> T required(String column, @Nullable T value) throws SQLException {
        if (value == null) {
            throw new SQLException("Column " + column + " is NULL where a log always has a value");
        }
        return value;
    }
}
