package io.securitylogger.entity;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/** What the logs of invocations and runs of tasks have beside the rest. */
@MappedSuperclass
public abstract class TaskLogEntity extends LogEntity {

    @Column(name = "task_id", length = 64, insertable = false, updatable = false)
    private @Nullable String taskId;

    @Column(name = "name", nullable = false, length = 255, insertable = false, updatable = false)
    private String name;

    @Column(name = "queue_name", nullable = false, length = 255, insertable = false, updatable = false)
    private String queueName;

    @Column(name = "input", nullable = false, length = LONG_TEXT, insertable = false, updatable = false)
    private String input;

    @Column(name = "task_args", nullable = false, length = LONG_TEXT, insertable = false, updatable = false)
    private String taskArgs;

    @Column(name = "task_kwargs", nullable = false, length = LONG_TEXT, insertable = false, updatable = false)
    private String taskKwargs;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected TaskLogEntity() {}

    /** What an invocation and its runs have in common; {@code null} as long as it was not handed over. */
    public @Nullable String taskId() {
        return taskId;
    }

    /** The name of the task. */
    public String name() {
        return name;
    }

    /** Where it waits. */
    public String queueName() {
        return queueName;
    }

    /** Its arguments in readable form, masked. */
    public String input() {
        return input;
    }

    /** The arguments without name, a JSON array, masked. */
    public String taskArgs() {
        return taskArgs;
    }

    /** The arguments with a name, a JSON object, masked. */
    public String taskKwargs() {
        return taskKwargs;
    }
}
