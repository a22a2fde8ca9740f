package io.securitylogger.suite.command.app;

import io.securitylogger.Command;
import io.securitylogger.CommandName;
import io.securitylogger.CommandRun;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
@CommandName("quiet")
public class Quiet implements Command {
    @Override
    public void run(CommandRun run) {
        run.out().print("quietly done");
    }
}
