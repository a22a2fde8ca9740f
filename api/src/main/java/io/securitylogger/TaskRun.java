package io.securitylogger;

import java.io.PrintStream;
import java.util.Optional;

/** One attempt to execute a task, as the task sees it: {@link LoggedTasks#current()}. Thread-safe. */
public interface TaskRun {

    /** Its log; empty if there is none. */
    Optional<LogRef> ref();

    /** How many attempts failed before. */
    int retries();

    /**
     * Takes what the task has to say, in UTF-8; it is kept in the log of the run as the output of a command is. What comes
     * after the end of the run is lost.
     */
    PrintStream out();
}
