package io.securitylogger.impl.sql;

import static io.securitylogger.impl.sql.ColumnType.varchar;

import io.securitylogger.TaskCall;
import io.securitylogger.TaskLog;
import io.securitylogger.spi.LogQuery.Field;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the tables of invocations and runs begin with. */
final class TaskColumns {

    private TaskColumns() {}

    static <R extends TaskLog> List<Column<R>> of() {
        List<Column<R>> columns = new ArrayList<>(CommonColumns.of());
        columns.add(new Column<>("task_id", varchar(64), log -> log.call().taskId(), Field.TASK_ID));
        columns.add(new Column<>("name", varchar(255), log -> log.call().name(), Field.NAME));
        columns.add(new Column<>("queue_name", varchar(255), log -> log.call().queueName(), Field.QUEUE_NAME));
        columns.add(
                new Column<>("input", ColumnType.LONG_TEXT, log -> log.call().input()));
        columns.add(new Column<>(
                "task_args", ColumnType.LONG_TEXT, log -> log.call().args()));
        columns.add(new Column<>(
                "task_kwargs", ColumnType.LONG_TEXT, log -> log.call().kwargs()));
        return columns;
    }

    static TaskCall read(Row row) throws SQLException {
        return new TaskCall(
                row.text("task_id"),
                row.requiredText("name"),
                row.requiredText("queue_name"),
                row.requiredText("input"),
                row.requiredText("task_args"),
                row.requiredText("task_kwargs"));
    }
}
