package io.securitylogger.impl.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of one log, made fit for its columns. */
final class TableRow {

    /** Beyond it a row is sent alone, so that no message of several rows outgrows what a server takes. */
    private static final int LIGHT_CHARACTERS = 16_384;

    private final List<ColumnType> types = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();
    private int characters;

    /** Adds the value of the next column. */
    void add(ColumnType type, @Nullable Object fitted) {
        types.add(type);
        values.add(fitted);
        if (fitted instanceof String text) {
            characters += text.length();
        }
    }

    /** Whether it may be sent together with others. */
    boolean isLight() {
        return characters <= LIGHT_CHARACTERS;
    }

    void bind(Parameters parameters) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            parameters.set(types.get(i), values.get(i));
        }
    }
}
