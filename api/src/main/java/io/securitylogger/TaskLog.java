package io.securitylogger;

/** What the invocation of a task and its runs have in common. */
public sealed interface TaskLog extends LogRecord permits TaskInvocationLog, TaskRunLog {

    /** Which task, with which arguments. */
    TaskCall call();
}
