package io.securitylogger.impl.command;

import io.securitylogger.CommandLog;
import io.securitylogger.LogEvent;
import io.securitylogger.LogPhase;
import io.securitylogger.LogRef;
import io.securitylogger.LogType;
import io.securitylogger.impl.dispatch.Dispatcher;
import io.securitylogger.impl.dispatch.WriterFailedException;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.recording.LogDraft;
import io.securitylogger.impl.recording.Recording;
import io.securitylogger.impl.scope.LogIdContext;
import io.securitylogger.impl.scope.Scope;
import io.securitylogger.impl.scope.Scopes;
import io.securitylogger.impl.work.WorkLog;
import io.securitylogger.impl.work.WorkLogs;
import io.securitylogger.spi.CommandLogs;
import io.securitylogger.spi.CommandStart;
import io.securitylogger.spi.OpenCommand;
import java.io.PrintStream;
import java.util.List;
import java.util.UUID;

/** Begins the logs of commands, and knows those that run. Thread-safe. */
public final class CommandJournal implements CommandLogs {

    private final CommandSettings settings;
    private final Recording recording;
    private final WorkLogs logs;

    public CommandJournal(CommandSettings settings, Recording recording, LogIdContext logIds) {
        this.settings = settings;
        this.recording = recording;
        this.logs = new WorkLogs(recording, settings.output(), logIds, Message.COMMAND_FAILED);
    }

    @Override
    public OpenCommand begin(CommandStart start) {
        if (settings.excluded().contains(start.name()) || Dispatcher.isAtWork()) {
            return OpenCommand.UNLOGGED;
        }
        try {
            RunningCommand command = new RunningCommand(start, draft(start), logs);
            command.begin();
            return command;
        } catch (WriterFailedException wanted) {
            throw wanted;
        } catch (Throwable ownFailure) {
            recording.world().reporter().report(Message.COMMAND_FAILED, ownFailure, start.name());
            return OpenCommand.UNLOGGED;
        }
    }

    @Override
    public void end(CommandLog last) {
        recording.dispatcher().dispatch(new LogEvent(LogPhase.FINISHED, last));
    }

    @Override
    public List<String> masked(List<String> words) {
        return InputText.masked(words, recording.cleaner());
    }

    private LogDraft draft(CommandStart start) {
        UUID id = recording.world().ids().get();
        LogRef ref = new LogRef(LogType.COMMAND, id);
        LogRef parent = start.parent();
        Scope scope = parent == null
                ? Scope.ofLog(ref, start.data(), Scopes.current(), recording.objectRefs())
                : Scope.ofLog(ref, start.data(), parent, recording.objectRefs());
        return new LogDraft(id, recording.world().clock().instant(), scope, recording);
    }

    /** Takes what the command prints in which the calling thread works. */
    public PrintStream out() {
        return logs.current().map(WorkLog::out).orElseGet(OpenCommand.UNLOGGED::out);
    }
}
