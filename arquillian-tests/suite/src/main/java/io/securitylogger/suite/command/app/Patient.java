package io.securitylogger.suite.command.app;

import io.securitylogger.Command;
import io.securitylogger.CommandName;
import io.securitylogger.CommandRun;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Prints, and ends when it is told to. */
@CommandName("patient")
public class Patient implements Command {
    private static final CountDownLatch END = new CountDownLatch(1);

    static void end() {
        END.countDown();
    }

    @Override
    public void run(CommandRun run) throws InterruptedException {
        int count = 0;
        while (!END.await(100, TimeUnit.MILLISECONDS)) {
            run.out().println("waited " + ++count);
        }
    }
}
