package io.securitylogger;

import java.io.PrintStream;
import java.util.Set;

/**
 * Runs the {@link Command}s of the application; to be injected. Works on any thread, with or without a request; the log of
 * the run has the log of the calling thread as parent, and logs begun in it have it as theirs. Thread-safe.
 *
 * <p>A run that begins before the application has started completely is logged as soon as it has.
 */
public interface Commands {

    /**
     * Runs a command to its end.
     *
     * @throws UnknownCommandException if no command has this name
     * @throws CommandFailedException if the command ended with a checked exception; any other it throws comes as it is
     */
    void call(String name, String... arguments);

    /** As {@link #call(String, String...)}. */
    void call(CommandCall call);

    /** The names of all commands, in alphabetical order. Unmodifiable. */
    Set<String> names();

    /**
     * Takes what the command has to say that the calling thread is running: a {@link Command}, a method annotated with
     * {@link LoggedCommand}, or a logged batch job, also on threads to which its scope was carried. Where none is running,
     * what is printed is lost.
     */
    PrintStream out();
}
