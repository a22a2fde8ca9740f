package io.securitylogger;

import java.io.PrintStream;
import java.util.List;

/** One run of a {@link Command}. Thread-safe; what is printed after the end of the run is lost. */
public interface CommandRun {

    /** The arguments, as they were given. Unmodifiable. */
    List<String> arguments();

    /**
     * Takes what the command has to say, in UTF-8: it is kept in the log, and copied to the caller if that wants it. A
     * carriage return begins the line anew, as a progress bar does; escape sequences for colours stay.
     */
    PrintStream out();

    /** Takes what went wrong. It is kept in the log beside the rest, in the order in which it was printed. */
    PrintStream err();
}
