package io.securitylogger.spi;

import io.securitylogger.LogRef;
import io.securitylogger.LogScope;
import java.io.PrintStream;
import java.util.Optional;

/**
 * The log of a command that is running. Ends once: the first of {@link #succeed}, {@link #fail(Throwable)} and
 * {@link #fail(String)} counts. Thread-safe; no method fails but for {@code security.raise-writer-exceptions}.
 */
public interface OpenCommand {

    /** Of a command that is not logged. */
    OpenCommand UNLOGGED = UnloggedCommand.INSTANCE;

    /** Its log; empty if it is not logged. */
    Optional<LogRef> ref();

    /** Takes what the command prints, in UTF-8; what comes after the end is lost. */
    PrintStream out();

    /**
     * Makes this what the calling thread is working for, until the same thread closes the result; several threads may be
     * in it at once.
     */
    LogScope enter();

    /** Writes the log as it is now, while the work goes on; for what has to be known if the process dies. */
    void update();

    /** The work is done. Writes the log for the last time, as the other ends do. */
    void succeed();

    /** The work ended with an exception. */
    void fail(Throwable cause);

    /** The work failed, and nobody knows more of it than this text. */
    void fail(String reason);
}
