package io.securitylogger.impl.sql;

import io.securitylogger.LogState;
import io.securitylogger.ObjectRef;
import io.securitylogger.TaskInvocationLog;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The table of tasks that were asked for. */
final class TaskInvocationTable {

    static final LogTable<TaskInvocationLog> TABLE = new LogTable<>(
            "security_task_invocation_log", TaskInvocationLog.class, columns(), TaskInvocationTable::read);

    private TaskInvocationTable() {}

    private static List<Column<TaskInvocationLog>> columns() {
        List<Column<TaskInvocationLog>> columns = new ArrayList<>(TaskColumns.of());
        columns.add(new Column<>(
                "applied_at", ColumnType.TIMESTAMP, log -> log.times().appliedAt()));
        columns.add(new Column<>(
                "triggered_at", ColumnType.TIMESTAMP, log -> log.times().triggeredAt()));
        columns.add(
                new Column<>("is_async", ColumnType.BOOLEAN, log -> log.manner().async()));
        columns.add(new Column<>(
                "is_unique", ColumnType.BOOLEAN, log -> log.manner().unique()));
        columns.add(new Column<>(
                "is_on_commit", ColumnType.BOOLEAN, log -> log.manner().onCommit()));
        columns.add(new Column<>("estimated_time_of_first_arrival", ColumnType.TIMESTAMP, log -> log.times()
                .estimatedTimeOfFirstArrival()));
        columns.add(new Column<>(
                "expires_at", ColumnType.TIMESTAMP, log -> log.times().expiresAt()));
        columns.add(new Column<>(
                "stale_at", ColumnType.TIMESTAMP, log -> log.times().staleAt()));
        return columns;
    }

    private static TaskInvocationLog read(Row row, Set<ObjectRef> related) throws SQLException {
        return new TaskInvocationLog(
                CommonColumns.read(row, related),
                LogState.valueOf(row.requiredText("state")),
                TaskColumns.read(row),
                new TaskInvocationLog.Manner(row.bool("is_async"), row.bool("is_unique"), row.bool("is_on_commit")),
                new TaskInvocationLog.Times(
                        row.requiredInstant("applied_at"),
                        row.instant("triggered_at"),
                        row.instant("estimated_time_of_first_arrival"),
                        row.instant("expires_at"),
                        row.instant("stale_at")));
    }
}
