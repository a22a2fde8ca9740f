package io.securitylogger.suite.command.app;

import io.securitylogger.Command;
import io.securitylogger.CommandName;
import io.securitylogger.CommandRun;

/** Commands that refuse the deployment. */
public final class WrongCommands {
    private WrongCommands() {}

    @CommandName(" ")
    public static class Nameless implements Command {
        @Override
        public void run(CommandRun run) {
            // never called
        }
    }

    @CommandName("failing")
    public static class Twin implements Command {
        @Override
        public void run(CommandRun run) {
            // never called
        }
    }

    @CommandName("other")
    public static class NoCommand {}
}
