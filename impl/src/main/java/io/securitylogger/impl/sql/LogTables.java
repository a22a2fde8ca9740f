package io.securitylogger.impl.sql;

import io.securitylogger.LogType;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All tables of logs. */
final class LogTables {

    private static final Map<LogType, LogTable<?>> BY_TYPE = new EnumMap<>(Map.of(
            LogType.INPUT_REQUEST, InputRequestTable.TABLE,
            LogType.OUTPUT_REQUEST, OutputRequestTable.TABLE,
            LogType.COMMAND, CommandTable.TABLE,
            LogType.TASK_INVOCATION, TaskInvocationTable.TABLE,
            LogType.TASK_RUN, TaskRunTable.TABLE));

    private LogTables() {}

    /** The types that are stored. */
    static Set<LogType> types() {
        return BY_TYPE.keySet();
    }

    /** The table for logs of this type; empty for a type that is not stored. */
    static Optional<LogTable<?>> of(LogType type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }
}
