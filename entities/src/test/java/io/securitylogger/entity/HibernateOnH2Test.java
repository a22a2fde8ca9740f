package io.securitylogger.entity;

import java.util.Map;
import javax.sql.DataSource;

final class HibernateOnH2Test extends EntitiesContract {

    @Override
    Map<String, Object> provider() {
        return Map.of(
                "jakarta.persistence.provider",
                "org.hibernate.jpa.HibernatePersistenceProvider",
                "hibernate.hbm2ddl.auto",
                "validate");
    }

    @Override
    DataSource source() {
        return Databases.H2;
    }
}
