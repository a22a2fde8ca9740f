package io.securitylogger;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;

/** What a thread sees that works for no task. */
enum NoTaskRun implements TaskRun {
    INSTANCE;

    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream(), false);

    @Override
    public Optional<LogRef> ref() {
        return Optional.empty();
    }

    @Override
    public int retries() {
        return 0;
    }

    @Override
    public PrintStream out() {
        return NOWHERE;
    }
}
