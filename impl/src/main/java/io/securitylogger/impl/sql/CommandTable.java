package io.securitylogger.impl.sql;

import static io.securitylogger.impl.sql.ColumnType.varchar;

import io.securitylogger.CommandLog;
import io.securitylogger.LogState;
import io.securitylogger.ObjectRef;
import io.securitylogger.spi.LogQuery.Field;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The table of commands and batch jobs. */
final class CommandTable {

    static final LogTable<CommandLog> TABLE =
            new LogTable<>("security_command_log", CommandLog.class, columns(), CommandTable::read);

    private CommandTable() {}

    private static List<Column<CommandLog>> columns() {
        List<Column<CommandLog>> columns = new ArrayList<>(CommonColumns.of());
        columns.add(new Column<>("name", varchar(255), CommandLog::name, Field.NAME));
        columns.add(new Column<>("input", ColumnType.LONG_TEXT, CommandLog::input));
        columns.add(
                new Column<>("is_executed_from_command_line", ColumnType.BOOLEAN, CommandLog::executedFromCommandLine));
        columns.add(new Column<>("output", ColumnType.LONG_TEXT, CommandLog::output));
        return columns;
    }

    private static CommandLog read(Row row, Set<ObjectRef> related) throws SQLException {
        return new CommandLog(
                CommonColumns.read(row, related),
                LogState.valueOf(row.requiredText("state")),
                row.requiredText("name"),
                row.requiredText("input"),
                row.bool("is_executed_from_command_line"),
                row.text("output"));
    }
}
