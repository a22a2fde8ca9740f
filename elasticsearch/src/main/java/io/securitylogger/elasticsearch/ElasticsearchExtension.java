package io.securitylogger.elasticsearch;

import io.securitylogger.elasticsearch.settings.ElasticsearchSettings;
import io.securitylogger.elasticsearch.settings.ElasticsearchSettingsReader;
import io.securitylogger.impl.config.InvalidSettingsException;
import io.securitylogger.impl.config.WarConfig;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Extension;
import org.jspecify.annotations.Nullable;

/** Reads the settings when the application is deployed, and refuses a deployment whose settings are wrong. */
public class ElasticsearchExtension implements Extension {

    private @Nullable ElasticsearchSettings settings;

    /** Called by the container. */
    public ElasticsearchExtension() {}

    void readSettings(@Observes AfterDeploymentValidation event) {
        try {
            settings = ElasticsearchSettingsReader.read(WarConfig.of(ElasticsearchExtension.class.getClassLoader()));
        } catch (InvalidSettingsException wrong) {
            event.addDeploymentProblem(wrong);
        }
    }

    ElasticsearchSettings settings() {
        if (settings == null) {
            throw new IllegalStateException("The settings are read after deployment validation");
        }
        return settings;
    }
}
