package io.securitylogger.impl.sql;

import io.securitylogger.LogState;
import io.securitylogger.ObjectRef;
import io.securitylogger.OutputRequestLog;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The table of the requests that the application sent. */
final class OutputRequestTable {

    static final LogTable<OutputRequestLog> TABLE =
            new LogTable<>("security_output_request_log", OutputRequestLog.class, columns(), OutputRequestTable::read);

    private OutputRequestTable() {}

    private static List<Column<OutputRequestLog>> columns() {
        List<Column<OutputRequestLog>> columns = new ArrayList<>(CommonColumns.of());
        columns.addAll(HttpColumns.of(OutputRequestLog::http));
        columns.addAll(TraceColumns.of(OutputRequestLog::trace));
        return columns;
    }

    private static OutputRequestLog read(Row row, Set<ObjectRef> related) throws SQLException {
        return new OutputRequestLog(
                CommonColumns.read(row, related),
                LogState.valueOf(row.requiredText("state")),
                HttpColumns.read(row),
                TraceColumns.read(row));
    }
}
