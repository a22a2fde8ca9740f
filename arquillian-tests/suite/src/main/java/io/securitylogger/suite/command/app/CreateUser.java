package io.securitylogger.suite.command.app;

import io.securitylogger.Command;
import io.securitylogger.CommandName;
import io.securitylogger.CommandRun;
import io.securitylogger.ObjectRef;
import io.securitylogger.SecurityLog;
import jakarta.inject.Inject;
import org.jspecify.annotations.NullUnmarked;

/** A bean by its name alone; needs the request scope. */
@CommandName("create-user")
@NullUnmarked
public class CreateUser implements Command {
    @Inject
    private SecurityLog log;

    @Inject
    private Passwords passwords;

    @Inject
    private Mails mails;

    @Override
    public void run(CommandRun run) {
        String name = run.arguments().get(0);
        run.out().println("\u001b[32mcreating\u001b[0m " + name);
        run.out().print("0 %\r50 %\r100 %\r\n");
        run.err().println("{\"password\": \"" + passwords.next() + "\"}");
        log.slug("user-created").relate(ObjectRef.of("User", name));
        mails.welcome(name, "hunter2");
    }
}
