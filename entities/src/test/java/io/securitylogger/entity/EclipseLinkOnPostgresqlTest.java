package io.securitylogger.entity;

import java.util.Map;
import javax.sql.DataSource;

final class EclipseLinkOnPostgresqlTest extends EntitiesContract {

    @Override
    Map<String, Object> provider() {
        return Map.of("jakarta.persistence.provider", "org.eclipse.persistence.jpa.PersistenceProvider");
    }

    @Override
    DataSource source() {
        return Databases.postgresql();
    }
}
