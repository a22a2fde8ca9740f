package io.securitylogger.impl.cdi;

import io.securitylogger.SecurityLog;
import io.securitylogger.impl.config.Settings;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.scope.ScopeSecurityLog;
import io.securitylogger.impl.sql.SqlSettings;
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
