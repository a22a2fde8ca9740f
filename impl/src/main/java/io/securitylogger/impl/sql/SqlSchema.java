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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /** By their numbers, with which their names begin; a number may be left out. Each ends by recording itself. */
    static final SortedMap<Integer, String> SCRIPTS = numbered(
            "001-input-request.sql",
            "002-output-request.sql",
            "004-command.sql",
            "005-job-claim.sql",
            "006-throttling-count.sql");

    /** The version that these scripts lead to. */
    static final int VERSION = SCRIPTS.lastKey();

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
            return applied().containsAll(SCRIPTS.keySet());
        } catch (SQLException e) {
            return false;
        }
    }

    private static SortedMap<Integer, String> numbered(String... scripts) {
        SortedMap<Integer, String> numbered = new TreeMap<>();
        for (String script : scripts) {
            numbered.put(Integer.valueOf(script.substring(0, script.indexOf('-'))), script);
        }
        return Collections.unmodifiableSortedMap(numbered);
    }

    private void runMissing() throws SQLException {
        run(FOUNDATION);
        TreeSet<Integer> applied = applied();
        for (Map.Entry<Integer, String> script : SCRIPTS.entrySet()) {
            if (!applied.contains(script.getKey())) {
                run(script.getValue());
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
