package io.securitylogger.entity;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** The databases under test. */
final class Databases {

    static final DataSource H2 = JdbcConnectionPool.create("jdbc:h2:mem:entities;DB_CLOSE_DELAY=-1", "sa", "");

    private Databases() {}

    static DataSource postgresql() {
        return Postgresql.SOURCE;
    }

    /** Started by the first test that needs it. */
    private static final class Postgresql {
        private static final DataSource SOURCE = start();

        private static DataSource start() {
            try {
                return EmbeddedPostgres.start().getPostgresDatabase();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
