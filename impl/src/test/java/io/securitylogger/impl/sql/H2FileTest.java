package io.securitylogger.impl.sql;

import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** In a file, in the mode that Open Liberty's own tables need. */
final class H2FileTest extends SqlBackendContract {

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
        Path file = Path.of("target", "h2", UUID.randomUUID().toString()).toAbsolutePath();
        return JdbcConnectionPool.create("jdbc:h2:file:" + file + ";MODE=LEGACY;NON_KEYWORDS=VALUE", "sa", "");
    }
}
