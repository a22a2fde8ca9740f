package io.securitylogger.impl.sql;

import io.securitylogger.LogState;
import io.securitylogger.ObjectRef;
import io.securitylogger.TaskRunLog;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The table of attempts to execute tasks. */
final class TaskRunTable {

    static final LogTable<TaskRunLog> TABLE =
            new LogTable<>("security_task_run_log", TaskRunLog.class, columns(), TaskRunTable::read);

    private TaskRunTable() {}

    private static List<Column<TaskRunLog>> columns() {
        List<Column<TaskRunLog>> columns = new ArrayList<>(TaskColumns.of());
        columns.add(new Column<>("result", ColumnType.LONG_TEXT, TaskRunLog::result));
        columns.add(new Column<>("output", ColumnType.LONG_TEXT, TaskRunLog::output));
        columns.add(
                new Column<>("retries", ColumnType.INTEGER, log -> log.attempt().retries()));
        columns.add(new Column<>("estimated_time_of_next_retry", ColumnType.TIMESTAMP, log -> log.attempt()
                .estimatedTimeOfNextRetry()));
        columns.add(new Column<>(
                "waiting_time", ColumnType.DOUBLE, log -> log.attempt().waitingTimeSeconds()));
        return columns;
    }

    private static TaskRunLog read(Row row, Set<ObjectRef> related) throws SQLException {
        return new TaskRunLog(
                CommonColumns.read(row, related),
                LogState.valueOf(row.requiredText("state")),
                TaskColumns.read(row),
                new TaskRunLog.Attempt(
                        row.requiredInteger("retries"),
                        row.instant("estimated_time_of_next_retry"),
                        row.decimal("waiting_time")),
                row.text("result"),
                row.text("output"));
    }
}
