package io.securitylogger.benchmarks.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A PostgreSQL of our own. Each commit is on disk, as by PostgreSQL's own defaults; those of the embedded one would leave that
 * to the operating system. Ends with {@link #close}.
 */
public final class PostgreSql implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(1);

    private final EmbeddedPostgres server;

    private PostgreSql(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts it, on a free port. */
    public static PostgreSql start(Path directory) throws IOException {
        return new PostgreSql(EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(directory.toFile())
                .setDataDirectory(directory.resolve("data"))
                .setServerConfig("max_connections", "200")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .setPGStartupWait(START_LIMIT)
                .start());
    }

    /** A new, empty database, also where a run that was broken off has left one. */
    public Database newDatabase(String name) throws SQLException {
        return newDatabase(name, "template1");
    }

    /** A new database that holds what another one holds, to which nobody is connected. */
    public Database newDatabase(String name, String template) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name);
            statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
            statement.execute("CHECKPOINT");
        }
        return new Database("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name, "postgres");
    }

    /** Removes a database and what it takes on the disk. */
    public void drop(String name) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
