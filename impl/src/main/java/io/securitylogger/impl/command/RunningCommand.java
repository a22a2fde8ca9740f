package io.securitylogger.impl.command;

import io.securitylogger.CommandLog;
import io.securitylogger.LogFields;
import io.securitylogger.LogRef;
import io.securitylogger.LogScope;
import io.securitylogger.LogState;
import io.securitylogger.LogType;
import io.securitylogger.impl.cleaning.Cleaner;
import io.securitylogger.impl.recording.LogDraft;
import io.securitylogger.impl.recording.StackTraces;
import io.securitylogger.impl.work.WorkLog;
import io.securitylogger.impl.work.WorkLogs;
import io.securitylogger.spi.CommandStart;
import io.securitylogger.spi.OpenCommand;
import java.io.PrintStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One command that runs. */
final class RunningCommand implements OpenCommand {

    private static final int NAME_LENGTH = 255;

    private final String name;
    private final String input;
    private final boolean fromCommandLine;
    private final WorkLog log;

    RunningCommand(CommandStart start, LogDraft draft, WorkLogs logs) {
        Cleaner cleaner = logs.recording().cleaner();
        String shown = cleaner.text(start.name(), NAME_LENGTH);
        this.name = shown == null ? "" : shown;
        this.input = InputText.of(start.words(), cleaner);
        this.fromCommandLine = start.fromCommandLine();
        this.log = new WorkLog(draft, this::record, logs);
    }

    private CommandLog record(LogFields fields, LogState state, @Nullable String output) {
        return new CommandLog(fields, state, name, input, fromCommandLine, output);
    }

    /** Writes the log for the first time. */
    void begin() {
        log.begin();
    }

    @Override
    public Optional<LogRef> ref() {
        return Optional.of(new LogRef(LogType.COMMAND, log.id()));
    }

    @Override
    public PrintStream out() {
        return log.out();
    }

    @Override
    public LogScope enter() {
        return log.enter();
    }

    @Override
    public void update() {
        log.update();
    }

    @Override
    public void succeed() {
        log.end(LogState.SUCCEEDED, null);
    }

    @Override
    public void fail(Throwable cause) {
        log.end(LogState.FAILED, StackTraces.text(cause));
    }

    @Override
    public void fail(String reason) {
        log.end(LogState.FAILED, reason);
    }
}
