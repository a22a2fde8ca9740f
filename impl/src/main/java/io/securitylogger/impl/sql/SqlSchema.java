package io.securitylogger.impl.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeSet;

/**
 * Brings the tables up to date by numbered scripts, each recorded in {@code security_schema_version}. Safe
 * when several nodes start at once: see {@link SchemaLock}. Scripts only add, and what they add may be left out by who
 * does not know it: an older release goes on working with the tables of a newer one.
 *
 * <p>The connection must be in no transaction of the container's, since most databases end one at each change of a table.
 */
record SqlSchema(Connection connection, SqlDialect dialect) {

    /** Makes {@code security_schema_version}; changes nothing where it is. */
    private static final String FOUNDATION = "000-schema-version.sql";

    /** In their order; the number of a script is its place, from 1. Each ends by recording itself. */
    private static final List<String> SCRIPTS = List.of("001-input-request.sql", "002-output-request.sql");

    /** The version that these scripts lead to. */
    static final int VERSION = SCRIPTS.size();

    /**
     * Runs the scripts that are missing; with none missing it only reads, so the right to create tables is needed no
     * longer.
     *
     * @return the version of the schema, which a newer release may have made higher than {@link #VERSION}
     */
    int update() throws SQLException {
        if (!isUpToDate()) {
            SchemaLock.of(dialect).hold(connection, this::runMissing);
        }
        return applied().last();
    }

    private boolean isUpToDate() {
        try {
            return isComplete(applied());
        } catch (SQLException e) {
            return false;
        }
    }

    private static boolean isComplete(TreeSet<Integer> applied) {
        for (int version = 1; version <= VERSION; version++) {
            if (!applied.contains(version)) {
                return false;
            }
        }
        return true;
    }

    private void runMissing() throws SQLException {
        run(FOUNDATION);
        TreeSet<Integer> applied = applied();
        for (int version = 1; version <= VERSION; version++) {
            if (!applied.contains(version)) {
                run(SCRIPTS.get(version - 1));
            }
        }
    }

    private void run(String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements(script)) {
                statement.execute(sql);
            }
        }
    }

    private TreeSet<Integer> applied() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery("SELECT version FROM security_schema_version")) {
            TreeSet<Integer> versions = new TreeSet<>();
            while (results.next()) {
                versions.add(results.getInt(1));
            }
            return versions;
        }
    }

    /** A statement ends with a semicolon at the end of a line. */
    private List<String> statements(String script) {
        String resource = dialect.folder() + "/" + script;
        try (InputStream stream = SqlSchema.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The jar lacks " + resource);
            }
            String sql = new String(stream.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.strip().startsWith("--"))
                    .collect(joining("\n"));
            return List.of(sql.strip().split(";\\s*(\n|$)"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
