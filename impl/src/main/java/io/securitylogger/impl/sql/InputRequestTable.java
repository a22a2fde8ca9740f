package io.securitylogger.impl.sql;

import static io.securitylogger.impl.sql.ColumnType.varchar;

import io.securitylogger.InputRequestLog;
import io.securitylogger.InputRequestLog.Caller;
import io.securitylogger.LogState;
import io.securitylogger.ObjectRef;
import io.securitylogger.TraceContext;
import io.securitylogger.spi.LogQuery.Field;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table of the requests that the application received. */
final class InputRequestTable {

    static final LogTable<InputRequestLog> TABLE =
            new LogTable<>("security_input_request_log", InputRequestLog.class, columns(), InputRequestTable::read);

    private InputRequestTable() {}

    private static List<Column<InputRequestLog>> columns() {
        List<Column<InputRequestLog>> columns = new ArrayList<>(CommonColumns.of());
        columns.addAll(HttpColumns.of(InputRequestLog::http));
        columns.add(new Column<>("ip", varchar(45), log -> log.caller().ip(), Field.IP));
        columns.add(new Column<>("user_id", varchar(255), log -> log.caller().userId(), Field.USER_ID));
        columns.add(new Column<>("view_slug", varchar(255), InputRequestLog::viewSlug, Field.VIEW_SLUG));
        columns.add(new Column<>("trace_id", varchar(32), InputRequestTable::traceId, Field.TRACE_ID));
        columns.add(new Column<>("span_id", varchar(16), InputRequestTable::spanId));
        return columns;
    }

    private static InputRequestLog read(Row row, Set<ObjectRef> related) throws SQLException {
        String traceId = row.text("trace_id");
        String spanId = row.text("span_id");
        return new InputRequestLog(
                CommonColumns.read(row, related),
                LogState.valueOf(row.requiredText("state")),
                HttpColumns.read(row),
                new Caller(row.text("ip"), row.text("user_id")),
                row.text("view_slug"),
                traceId == null || spanId == null ? null : new TraceContext(traceId, spanId));
    }

    private static @Nullable String traceId(InputRequestLog log) {
        return log.trace() == null ? null : log.trace().traceId();
    }

    private static @Nullable String spanId(InputRequestLog log) {
        return log.trace() == null ? null : log.trace().spanId();
    }
}
