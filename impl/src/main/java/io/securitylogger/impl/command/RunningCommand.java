package io.securitylogger.impl.command;

import io.securitylogger.CommandLog;
import io.securitylogger.LogEvent;
import io.securitylogger.LogFields;
import io.securitylogger.LogPhase;
import io.securitylogger.LogRef;
import io.securitylogger.LogScope;
import io.securitylogger.LogState;
import io.securitylogger.LogType;
import io.securitylogger.impl.cleaning.Cleaner;
import io.securitylogger.impl.dispatch.Dispatcher;
import io.securitylogger.impl.dispatch.WriterFailedException;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.output.CapturedOutput;
import io.securitylogger.impl.output.TextStream;
import io.securitylogger.impl.recording.LogDraft;
import io.securitylogger.impl.recording.StackTraces;
import io.securitylogger.impl.scope.Scope;
import io.securitylogger.impl.scope.Scopes;
import io.securitylogger.spi.CommandStart;
import io.securitylogger.spi.OpenCommand;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One command that runs: writes its log when it begins, now and then while it prints, and when it ends. */
final class RunningCommand implements OpenCommand {

    private static final int NAME_LENGTH = 255;

    private final CommandJournal journal;
    private final LogDraft draft;
    private final String name;
    private final String input;
    private final boolean fromCommandLine;
    private final CapturedOutput output;
    private final PrintStream out;
    private int version;
    private boolean ended;

    RunningCommand(CommandStart start, LogDraft draft, CommandJournal journal) {
        this.journal = journal;
        this.draft = draft;
        Cleaner cleaner = journal.recording().cleaner();
        String shown = cleaner.text(start.name(), NAME_LENGTH);
        this.name = shown == null ? "" : shown;
        this.input = InputText.of(start.words(), cleaner);
        this.fromCommandLine = start.fromCommandLine();
        this.output = new CapturedOutput(
                journal.settings().output(),
                journal.recording().world().clock().withZone(ZoneId.systemDefault()),
                cleaner::lines);
        this.out = TextStream.printingTo(this::print);
    }

    UUID id() {
        return draft.id();
    }

    /** Writes the log for the first time. */
    void begin() {
        dispatch(LogPhase.STARTED, record(draft.fields(0, null), LogState.ACTIVE));
    }

    @Override
    public Optional<LogRef> ref() {
        return Optional.of(new LogRef(LogType.COMMAND, id()));
    }

    @Override
    public PrintStream out() {
        return out;
    }

    @Override
    public LogScope enter() {
        Scope outer = Scopes.current();
        LogScope entered = Scopes.enclose(draft.scope());
        journal.showIdOf(draft.scope());
        return () -> {
            entered.close();
            journal.showIdOf(outer);
        };
    }

    private void print(CharSequence text) {
        guarded(() -> {
            CommandLog due = printed(text);
            if (due != null) {
                dispatch(LogPhase.UPDATED, due);
            }
        });
    }

    /** The log, if it is time to write it. What observers print waits, since writing it would call them again. */
    private synchronized @Nullable CommandLog printed(CharSequence text) {
        if (ended) {
            return null;
        }
        output.append(text);
        boolean isDue = output.isDue() && version < LogFields.FINAL - 1 && !Dispatcher.isAtWork();
        return isDue ? record(draft.fields(++version, null), LogState.ACTIVE) : null;
    }

    @Override
    public void succeed() {
        end(LogState.SUCCEEDED, null);
    }

    @Override
    public void fail(Throwable cause) {
        end(LogState.FAILED, StackTraces.text(cause));
    }

    @Override
    public void fail(String reason) {
        end(LogState.FAILED, reason);
    }

    private void end(LogState state, @Nullable String error) {
        guarded(() -> {
            CommandLog last = ended(state, error);
            if (last != null) {
                journal.ended(this);
                dispatch(LogPhase.FINISHED, last);
            }
        });
    }

    private synchronized @Nullable CommandLog ended(LogState state, @Nullable String error) {
        if (ended) {
            return null;
        }
        ended = true;
        CommandLog last = record(draft.fields(LogFields.FINAL, error), state);
        draft.scope().ended();
        return last;
    }

    private CommandLog record(LogFields fields, LogState state) {
        return new CommandLog(fields, state, name, input, fromCommandLine, output.take());
    }

    private void dispatch(LogPhase phase, CommandLog log) {
        journal.recording().dispatcher().dispatch(new LogEvent(phase, log));
    }

    private void guarded(Runnable action) {
        try {
            action.run();
        } catch (WriterFailedException wanted) {
            throw wanted;
        } catch (Throwable ownFailure) {
            journal.recording().world().reporter().report(Message.COMMAND_FAILED, ownFailure, id());
        }
    }
}
