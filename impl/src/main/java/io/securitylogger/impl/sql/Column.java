package io.securitylogger.impl.sql;

import io.securitylogger.spi.LogQuery.Field;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a log's table.
 *
 * @param name its name
 * @param type its type
 * @param value what it holds of a log: a {@code String}, {@code Map}, {@code Instant}, number or {@code Boolean} as the
 *     type asks for
 * @param field under which name it can be asked for; {@code null} if it cannot
 */
record Column<R>(String name, ColumnType type, Function<R, @Nullable Object> value, @Nullable Field field) {

    Column(String name, ColumnType type, Function<R, @Nullable Object> value) {
        this(name, type, value, null);
    }
}
