package io.securitylogger.impl.cdi;

import io.securitylogger.impl.config.InvalidSettingsException;
import io.securitylogger.impl.config.Settings;
import io.securitylogger.impl.config.SettingsReader;
import io.securitylogger.impl.config.WarConfig;
import io.securitylogger.impl.message.Reporter;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.ws.rs.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Reads the settings when the application is deployed, and refuses a deployment whose settings are wrong. */
public class SecurityLoggerExtension implements Extension {

    private final Reporter reporter = new Reporter(InstantSource.system());
    private @Nullable Settings settings;

    /** Resource classes tell of the exceptions that leave them. */
    <T> void watchResources(@Observes @WithAnnotations(Path.class) ProcessAnnotatedType<T> type) {
        if (Interceptable.is(type.getAnnotatedType().getJavaClass())) {
            type.configureAnnotatedType().add(WatchedResource.Literal.INSTANCE);
        }
    }

    void readSettings(@Observes AfterDeploymentValidation event) {
        try {
            ClassLoader ofThisWar = SecurityLoggerExtension.class.getClassLoader();
            settings = SettingsReader.read(WarConfig.of(ofThisWar), reporter);
        } catch (InvalidSettingsException wrong) {
            event.addDeploymentProblem(wrong);
        }
    }

    /** The settings of a deployment that was not refused. */
    Settings settings() {
        if (settings == null) {
            throw new IllegalStateException("The settings are read after deployment validation");
        }
        return settings;
    }

    Reporter reporter() {
        return reporter;
    }
}
