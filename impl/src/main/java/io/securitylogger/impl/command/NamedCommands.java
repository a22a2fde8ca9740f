package io.securitylogger.impl.command;

import io.securitylogger.CommandCall;
import io.securitylogger.CommandFailedException;
import io.securitylogger.Commands;
import io.securitylogger.LogData;
import io.securitylogger.LogScope;
import io.securitylogger.UnknownCommandException;
import io.securitylogger.spi.CommandStart;
import io.securitylogger.spi.OpenCommand;
import java.io.PrintStream;
import java.util.Set;

/** Calls commands and has each run logged. Thread-safe. */
public final class NamedCommands implements Commands {

    private final CommandBeans beans;
    private final CommandJournal journal;

    public NamedCommands(CommandBeans beans, CommandJournal journal) {
        this.beans = beans;
        this.journal = journal;
    }

    @Override
    public Set<String> names() {
        return beans.names();
    }

    @Override
    public PrintStream out() {
        return journal.out();
    }

    @Override
    public void call(String name, String... arguments) {
        call(CommandCall.of(name, arguments));
    }

    @Override
    public void call(CommandCall call) {
        if (!beans.names().contains(call.name())) {
            throw new UnknownCommandException(call.name(), beans.names());
        }
        OpenCommand log = journal.begin(
                new CommandStart(call.name(), call.arguments(), call.fromCommandLine(), LogData.NONE, null));
        try (LogScope scope = log.enter()) {
            PrintedRun run = new PrintedRun(call, log.out());
            beans.with(call.name(), command -> command.run(run));
        } catch (Throwable failure) {
            log.fail(failure);
            throw unchecked(call.name(), failure);
        }
        log.succeed();
    }

    private static RuntimeException unchecked(String name, Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return failure instanceof RuntimeException unchecked
                ? unchecked
                : new CommandFailedException(name, (Exception) failure);
    }
}
