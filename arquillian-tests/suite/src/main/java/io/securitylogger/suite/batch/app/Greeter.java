package io.securitylogger.suite.batch.app;

import io.securitylogger.Command;
import io.securitylogger.CommandName;
import io.securitylogger.CommandRun;

@CommandName("greet")
public class Greeter implements Command {
    @Override
    public void run(CommandRun run) {
        if (run.arguments().contains("fail")) {
            throw new IllegalStateException("told to fail");
        }
        run.arguments().forEach(name -> run.out().println("hello <" + name + ">"));
    }
}
