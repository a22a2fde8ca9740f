package io.securitylogger.impl.sql;

import static io.securitylogger.impl.sql.ColumnType.varchar;

import io.securitylogger.LogFields;
import io.securitylogger.LogRecord;
import io.securitylogger.LogRef;
import io.securitylogger.ObjectRef;
import io.securitylogger.spi.LogQuery.Field;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every log table begins with. */
final class CommonColumns {

    private CommonColumns() {}

    static <R extends LogRecord> List<Column<R>> of() {
        return List.of(
                new Column<>("id", ColumnType.ID, log -> log.fields().id().toString()),
                new Column<>("slug", varchar(255), log -> log.fields().slug(), Field.SLUG),
                new Column<>("parent_log", varchar(64), log -> parent(log.fields()), Field.PARENT_LOG),
                new Column<>("extra_data", ColumnType.JSON, log -> log.fields().extraData()),
                new Column<>("start", ColumnType.TIMESTAMP, log -> log.fields().start()),
                new Column<>("stop", ColumnType.TIMESTAMP, log -> log.fields().stop()),
                new Column<>("time", ColumnType.DOUBLE, log -> seconds(log.fields())),
                new Column<>("error_message", ColumnType.LONG_TEXT, log -> log.fields()
                        .errorMessage()),
                new Column<>("release_name", varchar(255), log -> log.fields().release()),
                new Column<>("version", ColumnType.INTEGER, log -> log.fields().version()),
                new Column<>("state", varchar(16), log -> log.state().name(), Field.STATE));
    }

    static LogFields read(Row row, Set<ObjectRef> related) throws SQLException {
        String parent = row.text("parent_log");
        return new LogFields(
                UUID.fromString(row.requiredText("id")),
                row.text("slug"),
                related,
                parent == null ? null : LogRef.parse(parent),
                row.json("extra_data"),
                row.requiredInstant("start"),
                row.instant("stop"),
                row.text("error_message"),
                row.text("release_name"),
                row.requiredInteger("version"));
    }

    private static @Nullable String parent(LogFields fields) {
        return fields.parent() == null ? null : fields.parent().toString();
    }

    private static @Nullable Double seconds(LogFields fields) {
        Duration time = fields.time().orElse(null);
        return time == null ? null : time.getSeconds() + time.getNano() / 1e9;
    }
}
