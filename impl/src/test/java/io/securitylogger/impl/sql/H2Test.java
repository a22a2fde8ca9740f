package io.securitylogger.impl.sql;

import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

final class H2Test extends SqlBackendContract {

    private static final TestDatabase DATABASE = TestDatabase.of(newSource());

    @Override
    TestDatabase database() {
        return DATABASE;
    }

    @Override
    DataSource emptyDatabase() {
        return newSource();
    }

    private static DataSource newSource() {
        return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }
}
