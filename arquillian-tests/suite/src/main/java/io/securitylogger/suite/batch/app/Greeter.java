package io.securitylogger.suite.batch.app;

import io.securitylogger.Command;
import io.securitylogger.CommandName;
import io.securitylogger.CommandRun;
import java.util.concurrent.CountDownLatch;

@CommandName("greet")
public class Greeter implements Command {
    @Override
    public void run(CommandRun run) throws InterruptedException {
        if (run.arguments().contains("fail")) {
            throw new IllegalStateException("told to fail");
        }
        if (run.arguments().contains("await")) {
            new CountDownLatch(1).await();
        }
        run.arguments().forEach(name -> run.out().println("hello <" + name + ">"));
    }
}
