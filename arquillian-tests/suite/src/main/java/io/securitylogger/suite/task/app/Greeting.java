package io.securitylogger.suite.task.app;

import io.securitylogger.Command;
import io.securitylogger.CommandName;
import io.securitylogger.CommandRun;

/** A command that can be a task. */
@CommandName("greet")
public final class Greeting implements Command {
    @Override
    public void run(CommandRun run) {
        run.out().println("Hello " + String.join(" and ", run.arguments()));
    }
}
