package io.securitylogger.impl.config;

import io.securitylogger.spi.AdminAccess;
import java.util.Set;

/** What the configuration of the application says, which this jar belongs to. Found as a Java service. */
public final class ConfiguredAdminAccess implements AdminAccess {

    /** Called by the service loader. */
    public ConfiguredAdminAccess() {}

    @Override
    public Set<String> roles() {
        return SettingsReader.adminRoles(WarConfig.of(ConfiguredAdminAccess.class.getClassLoader()));
    }
}
