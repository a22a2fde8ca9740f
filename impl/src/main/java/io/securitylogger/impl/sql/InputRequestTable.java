package io.securitylogger.impl.sql;

import static io.securitylogger.impl.sql.ColumnType.varchar;

import io.securitylogger.InputRequestLog;
import io.securitylogger.InputRequestLog.Caller;
import io.securitylogger.LogState;
import io.securitylogger.ObjectRef;
import io.securitylogger.spi.LogQuery.Field;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
        columns.addAll(TraceColumns.of(InputRequestLog::trace));
        return columns;
    }

    private static InputRequestLog read(Row row, Set<ObjectRef> related) throws SQLException {
        return new InputRequestLog(
                CommonColumns.read(row, related),
                LogState.valueOf(row.requiredText("state")),
                HttpColumns.read(row),
                new Caller(row.text("ip"), row.text("user_id")),
                row.text("view_slug"),
                TraceColumns.read(row));
    }
}
