package io.securitylogger.suite.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * PostgreSQL: one server per test JVM, started with the first database and stopped when the JVM ends.
 *
 * <p>Thread-safe.
 */
public final class PostgreSql {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private PostgreSql() {}

    /** A new, empty database. */
    public static Database newDatabase() {
        String name = "suite" + COUNT.incrementAndGet();
        try (Connection connection = Started.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create database " + name, e);
        }
        return new Database(
                "org.postgresql.ds.PGSimpleDataSource",
                "jdbc:postgresql://127.0.0.1:" + Started.SERVER.getPort() + "/" + name,
                "postgres",
                "postgres",
                TestFiles.jar("postgresql.jar"));
    }

    private static final class Started {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                Path directory = TestFiles.databases().resolve("postgresql");
                return EmbeddedPostgres.builder()
                        // the default is shared by all builds of the machine, and broken by one that dies unpacking
                        .setOverrideWorkingDirectory(directory.toFile())
                        .setDataDirectory(directory.resolve("data"))
                        .setServerConfig("max_connections", "400")
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
        }
    }
}
