package io.securitylogger.suite.command;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.command.app.AtStart;
import io.securitylogger.suite.command.app.CommandApplication;
import io.securitylogger.suite.command.app.CommandResource;
import io.securitylogger.suite.command.app.CreateUser;
import io.securitylogger.suite.command.app.EnterpriseAtStart;
import io.securitylogger.suite.command.app.Failing;
import io.securitylogger.suite.command.app.Mails;
import io.securitylogger.suite.command.app.Passwords;
import io.securitylogger.suite.command.app.Patient;
import io.securitylogger.suite.command.app.Quiet;
import io.securitylogger.suite.database.Database;

/** The applications of this package. */
final class CommandApp {
    private static final String LOGS = "java:app/jdbc/Logs";

    private CommandApp() {}

    /** Has commands, and calls some when it starts. */
    static TestApp named(String name, Database logs) {
        return TestApp.named(name)
                .classes(CommandApplication.class, CommandResource.class, AtStart.class, EnterpriseAtStart.class)
                .classes(CreateUser.class, Failing.class, Quiet.class, Patient.class)
                .classes(Mails.class, Passwords.class)
                .dataSource(LOGS, logs)
                .setting("security.log-db-name", LOGS)
                .setting("security.command-log-excluded-commands", "quiet")
                .setting("security.log-string-io-flush-timeout", "1");
    }
}
