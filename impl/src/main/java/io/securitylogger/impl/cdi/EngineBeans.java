package io.securitylogger.impl.cdi;

import io.securitylogger.Commands;
import io.securitylogger.LoggedTasks;
import io.securitylogger.SecurityLog;
import io.securitylogger.impl.config.Settings;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.scope.ScopeSecurityLog;
import io.securitylogger.impl.sql.SqlSettings;
import io.securitylogger.spi.CommandLogs;
import io.securitylogger.spi.TaskRepair;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What can be injected besides the beans that are classes. */
@ApplicationScoped
class EngineBeans {

    @Produces
    @ApplicationScoped
    SecurityLog securityLog() {
        return ScopeSecurityLog.OF_CALLING_THREAD;
    }

    @Produces
    @ApplicationScoped
    CommandLogs commandLogs(Engine engine) {
        return engine.commands();
    }

    @Produces
    @ApplicationScoped
    Commands commands(Engine engine) {
        return engine.namedCommands();
    }

    @Produces
    @ApplicationScoped
    LoggedTasks loggedTasks(Engine engine) {
        return engine.tasks();
    }

    @Produces
    @ApplicationScoped
    TaskRepair taskRepair(Engine engine) {
        return engine.taskRepair();
    }

    @Produces
    @Singleton
    Settings settings(SecurityLoggerExtension extension) {
        return extension.settings();
    }

    @Produces
    @Singleton
    Reporter reporter(SecurityLoggerExtension extension) {
        return extension.reporter();
    }

    @Produces
    @Singleton
    SqlSettings sqlSettings(Settings settings) {
        return settings.sql();
    }
}
