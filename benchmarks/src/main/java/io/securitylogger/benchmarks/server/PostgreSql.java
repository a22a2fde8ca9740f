package io.securitylogger.benchmarks.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A PostgreSQL of our own, with its default settings: each commit is on disk. Ends with {@link #close}. */
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
                .setPGStartupWait(START_LIMIT)
                .start());
    }

    /** A new, empty database, also where a run that was broken off has left one. */
    public Database newDatabase(String name) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name);
            statement.execute("CREATE DATABASE " + name);
        }
        return new Database("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name, "postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
