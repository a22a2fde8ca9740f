package io.securitylogger;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A command, a method annotated with {@link LoggedCommand}, or a batch job.
 *
 * @param fields what every log has
 * @param state how it stands: {@link LogState#ACTIVE}, {@link LogState#SUCCEEDED} or {@link LogState#FAILED}
 * @param name its name
 * @param input its arguments in readable form, masked; the empty string if it has none
 * @param executedFromCommandLine whether an operator started it, and not the code of the application
 * @param output what it has printed so far, masked, each line with its number and time; {@code null} if it printed nothing
 */
public record CommandLog(
        LogFields fields,
        LogState state,
        String name,
        String input,
        boolean executedFromCommandLine,
        @Nullable String output)
        implements LogRecord {

    public CommandLog {
        requireNonNull(fields, "fields");
        requireNonNull(state, "state");
        requireNonNull(name, "name");
        requireNonNull(input, "input");
    }

    @Override
    public LogType type() {
        return LogType.COMMAND;
    }
}
