package io.securitylogger.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A command or batch job; {@code CommandLog} in JPQL. Read-only. */
@Entity(name = "CommandLog")
@Table(name = "security_command_log")
public class CommandLogEntity extends LogEntity {

    @Column(name = "name", nullable = false, length = 255, insertable = false, updatable = false)
    private String name;

    @Column(name = "input", nullable = false, length = LONG_TEXT, insertable = false, updatable = false)
    private String input;

    @Column(name = "is_executed_from_command_line", nullable = false, insertable = false, updatable = false)
    private boolean executedFromCommandLine;

    @Column(name = "output", length = LONG_TEXT, insertable = false, updatable = false)
    private @Nullable String output;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected CommandLogEntity() {}

    /** The name of the command, or of the job. */
    public String name() {
        return name;
    }

    /** Its arguments in readable form, masked. */
    public String input() {
        return input;
    }

    /** Whether an operator started it, and not the code of the application. */
    public boolean executedFromCommandLine() {
        return executedFromCommandLine;
    }

    /** What it printed, masked; {@code null} if it printed nothing. */
    public @Nullable String output() {
        return output;
    }
}
