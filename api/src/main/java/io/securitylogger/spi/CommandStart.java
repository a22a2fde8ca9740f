package io.securitylogger.spi;

import static java.util.Objects.requireNonNull;

import io.securitylogger.LogData;
import io.securitylogger.LogRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a command when it begins. Immutable.
 *
 * @param name its name
 * @param words its arguments as on a command line, not masked yet; {@code name=value}, {@code --name=value} and
 *     {@code --name} with the value behind it are masked by their name too
 * @param fromCommandLine whether an operator started it
 * @param data what the log carries besides what it inherits
 * @param parent the log inside which it begins; {@code null} for that of the calling thread
 */
public record CommandStart(
        String name, List<String> words, boolean fromCommandLine, LogData data, @Nullable LogRef parent) {

    public CommandStart {
        requireNonNull(name, "name");
        requireNonNull(data, "data");
        words = List.copyOf(words);
    }

    /** A command that the code of the application runs. */
    public static CommandStart of(String name, List<String> words) {
        return new CommandStart(name, words, false, LogData.NONE, null);
    }

    /** The same, started by an operator or not. */
    public CommandStart fromCommandLine(boolean byOperator) {
        return new CommandStart(name, words, byOperator, data, parent);
    }

    /** The same with this data. */
    public CommandStart with(LogData newData) {
        return new CommandStart(name, words, fromCommandLine, newData, parent);
    }

    /** The same inside the given log. */
    public CommandStart inside(LogRef newParent) {
        return new CommandStart(name, words, fromCommandLine, data, newParent);
    }
}
