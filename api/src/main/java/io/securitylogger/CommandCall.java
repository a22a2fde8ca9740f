package io.securitylogger;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to call, and how. Immutable.
 *
 * @param name the name of the command
 * @param arguments its arguments
 * @param fromCommandLine whether an operator calls, and not the code of the application
 * @param copy who also gets what the command prints; {@code null} for nobody
 */
public record CommandCall(String name, List<String> arguments, boolean fromCommandLine, @Nullable Copy copy) {

    public CommandCall {
        requireNonNull(name, "name");
        arguments = List.copyOf(arguments);
    }

    /** A call by code. */
    public static CommandCall of(String name, String... arguments) {
        return new CommandCall(name, List.of(arguments), false, null);
    }

    /** The same call, by an operator. */
    public CommandCall asOperator() {
        return new CommandCall(name, arguments, true, copy);
    }

    /** Also hands what is printed to the target, as it is printed, without escape sequences. */
    public CommandCall copyTo(Appendable target) {
        return new CommandCall(name, arguments, fromCommandLine, new Copy(target, false));
    }

    /** As {@link #copyTo}, with the escape sequences, which a terminal understands. */
    public CommandCall copyToTerminal(Appendable target) {
        return new CommandCall(name, arguments, fromCommandLine, new Copy(target, true));
    }

    /**
     * Where a copy goes.
     *
     * @param target takes the text; after its first failure it gets nothing more
     * @param terminal whether it understands escape sequences
     */
    public record Copy(Appendable target, boolean terminal) {

        public Copy {
            requireNonNull(target, "target");
        }
    }
}
