package io.securitylogger.suite.kinds;

import io.securitylogger.suite.kinds.BodyExpectation.Kept;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of input requests.
 *
 * @param columns by name
 */
record LogRow(Map<String, @Nullable Object> columns) {
    static LogRow of(ResultSet row) throws SQLException {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        ResultSetMetaData metaData = row.getMetaData();
        for (int i = 1; i <= metaData.getColumnCount(); i++) {
            columns.put(metaData.getColumnName(i), row.getObject(i));
        }
        return new LogRow(columns);
    }

    @Nullable
    Object get(String column) {
        if (!columns.containsKey(column)) {
            throw new IllegalArgumentException("No column " + column + " in " + columns.keySet());
        }
        return columns.get(column);
    }

    @Nullable
    String text(String column) {
        return (String) get(column);
    }

    boolean isFinal() {
        return Integer.valueOf(9999).equals(get("version"));
    }

    Kept requestBody() {
        return new Kept(text("request_body"), (Long) get("request_body_size"));
    }

    Kept responseBody() {
        return new Kept(text("response_body"), (Long) get("response_body_size"));
    }

    /** The values of one header, in whatever spelling. */
    List<String> header(String column, String name) {
        JsonValue value = json(column).get(name.toLowerCase(Locale.ROOT));
        if (value == null) {
            return List.of();
        }
        return value instanceof JsonArray several
                ? several.getValuesAs(JsonString::getString)
                : List.of(((JsonString) value).getString());
    }

    JsonObject json(String column) {
        String text = text(column);
        return Json.createReader(new StringReader(text == null ? "{}" : text)).readObject();
    }
}
