package io.securitylogger.impl.sql;

import io.securitylogger.spi.Backend;
import io.securitylogger.spi.LogReadException;
import io.securitylogger.spi.SharedCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Nodes tell each other by rows, which are kept for {@link #KEPT}. */
@Backend
@ApplicationScoped
public class SqlSharedCounts implements SharedCounts {

    private static final Duration KEPT = Duration.ofMinutes(2);
    private static final int PORTIONS_PER_CLEANING = 50;
    private static final int MOST_AT_ONCE = 50;
    private static final ColumnType APPLICATION = ColumnType.varchar(255);

    private SqlDatabase database;

    /** Called by the container. */
    @Inject
    public SqlSharedCounts(SqlDatabase database) {
        this.database = database;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected SqlSharedCounts() {}

    @Override
    public boolean available() {
        return database.available();
    }

    @Override
    public String secret(String application, String proposed) {
        return asked((connection, dialect) -> {
            String insert = "INSERT INTO security_throttling_secret (application, secret) VALUES (?, ?)";
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                Parameters parameters = new Parameters(statement, dialect);
                parameters.add(APPLICATION, application);
                parameters.add(ColumnType.varchar(64), proposed);
                SqlConflicts.insertOnce(statement);
            }
            return secret(connection, dialect, application);
        });
    }

    private static String secret(Connection connection, SqlDialect dialect, String application) throws SQLException {
        String query = "SELECT secret FROM security_throttling_secret WHERE application = ?";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            new Parameters(statement, dialect).add(APPLICATION, application);
            try (ResultSet results = statement.executeQuery()) {
                if (!results.next()) {
                    throw new SQLException("The secret of " + application + " went away meanwhile");
                }
                return results.getString(1);
            }
        }
    }

    @Override
    public void publish(String application, Portion portion) {
        asked((connection, dialect) -> {
            String insert =
                    "INSERT INTO security_throttling_count (application, node, number, written, changes) VALUES (?, ?, ?, ?, ?)";
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                Parameters parameters = new Parameters(statement, dialect);
                parameters.add(APPLICATION, application);
                parameters.add(ColumnType.ID, portion.node());
                parameters.add(ColumnType.BIGINT, portion.number());
                parameters.add(ColumnType.TIMESTAMP, Instant.now());
                parameters.add(ColumnType.LONG_TEXT, portion.changes());
                SqlConflicts.insertOnce(statement);
            }
            if (portion.number() % PORTIONS_PER_CLEANING == 0) {
                forgetOld(connection, dialect, application);
            }
            return portion;
        });
    }

    private static void forgetOld(Connection connection, SqlDialect dialect, String application) throws SQLException {
        String delete = "DELETE FROM security_throttling_count WHERE application = ? AND written < ?";
        try (PreparedStatement statement = connection.prepareStatement(delete)) {
            Parameters parameters = new Parameters(statement, dialect);
            parameters.add(APPLICATION, application);
            parameters.add(ColumnType.TIMESTAMP, Instant.now().minus(KEPT));
            statement.executeUpdate();
        }
    }

    @Override
    public List<Portion> published(String application, Map<String, Long> known) {
        return asked((connection, dialect) -> {
            List<Map.Entry<String, Long>> nodes = List.copyOf(known.entrySet());
            StringBuilder query = new StringBuilder(
                    "SELECT node, number, changes FROM security_throttling_count WHERE application = ?");
            nodes.forEach(node -> query.append(" AND (node <> ? OR number > ?)"));
            query.append(" ORDER BY node, number LIMIT ").append(MOST_AT_ONCE);
            try (PreparedStatement statement = connection.prepareStatement(query.toString())) {
                Parameters parameters = new Parameters(statement, dialect);
                parameters.add(APPLICATION, application);
                for (Map.Entry<String, Long> node : nodes) {
                    parameters.add(ColumnType.ID, node.getKey());
                    parameters.add(ColumnType.BIGINT, node.getValue());
                }
                return portions(statement);
            }
        });
    }

    private static List<Portion> portions(PreparedStatement statement) throws SQLException {
        List<Portion> portions = new ArrayList<>();
        try (ResultSet results = statement.executeQuery()) {
            while (results.next()) {
                portions.add(new Portion(results.getString(1), results.getLong(2), results.getString(3)));
            }
        }
        return portions;
    }

    @Override
    public Map<String, Long> last(String application) {
        return asked((connection, dialect) -> {
            String query =
                    "SELECT node, MAX(number) FROM security_throttling_count WHERE application = ? GROUP BY node";
            Map<String, Long> last = new HashMap<>();
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                new Parameters(statement, dialect).add(APPLICATION, application);
                try (ResultSet results = statement.executeQuery()) {
                    while (results.next()) {
                        last.put(results.getString(1), results.getLong(2));
                    }
                }
            }
            return last;
        });
    }

    private <T> T asked(SqlDatabase.Statements<T> work) {
        try {
            return database.alone(work);
        } catch (SQLException e) {
            throw new LogReadException("The nodes cannot tell each other what they count: " + e.getMessage(), e);
        }
    }
}
