package io.securitylogger;

/** The kinds of work that are logged. */
public enum LogType {
    /** A request that the application received. */
    INPUT_REQUEST("input-request"),
    /** A request that the application sent. */
    OUTPUT_REQUEST("output-request"),
    /** A command or batch job. */
    COMMAND("command"),
    /** The wish to have a task executed. */
    TASK_INVOCATION("task-invocation"),
    /** One attempt to execute a task. */
    TASK_RUN("task-run");

    private final String id;

    LogType(String id) {
        this.id = id;
    }

    /** The name used in properties, references and index names, for example {@code input-request}. */
    public String id() {
        return id;
    }

    /**
     * The type with the given {@link #id()}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static LogType ofId(String id) {
        for (LogType type : values()) {
            if (type.id.equals(id)) {
                return type;
            }
        }
        throw new IllegalArgumentException("No log type '" + id + "'");
    }
}
