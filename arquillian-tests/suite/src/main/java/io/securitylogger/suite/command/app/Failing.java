package io.securitylogger.suite.command.app;

import io.securitylogger.Command;
import io.securitylogger.CommandName;
import io.securitylogger.CommandRun;
import java.io.IOException;

@CommandName("failing")
public class Failing implements Command {
    @Override
    public void run(CommandRun run) throws IOException {
        run.out().print("about to fail");
        throw new IOException("no disk");
    }
}
