package io.securitylogger.spi;

import io.securitylogger.LogRef;
import io.securitylogger.LogScope;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;

/** Keeps nothing. */
enum UnloggedCommand implements OpenCommand {
    INSTANCE;

    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream(), false);

    @Override
    public Optional<LogRef> ref() {
        return Optional.empty();
    }

    @Override
    public PrintStream out() {
        return NOWHERE;
    }

    @Override
    public LogScope enter() {
        return () -> {};
    }

    @Override
    public void update() {
        // there is no log
    }

    @Override
    public void succeed() {
        // there is no log
    }

    @Override
    public void fail(Throwable cause) {
        // there is no log
    }

    @Override
    public void fail(String reason) {
        // there is no log
    }
}
