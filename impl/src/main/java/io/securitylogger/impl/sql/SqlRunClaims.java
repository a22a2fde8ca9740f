package io.securitylogger.impl.sql;

import io.securitylogger.spi.Backend;
import io.securitylogger.spi.LogReadException;
import io.securitylogger.spi.RunClaims;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps the runs that are taken in a table, of which a run can be a row only once. The winner of a run forgets those of a
 * week ago.
 */
@Backend
@ApplicationScoped
public class SqlRunClaims implements RunClaims {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final ColumnType NAME = ColumnType.varchar(255);

    private SqlDatabase database;

    /** Called by the container. */
    @Inject
    public SqlRunClaims(SqlDatabase database) {
        this.database = database;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected SqlRunClaims() {}

    @Override
    public boolean available() {
        return database.available();
    }

    @Override
    public boolean claim(String name, Instant due) {
        try {
            return database.alone((connection, dialect) -> claim(connection, dialect, name, due));
        } catch (SQLException e) {
            throw new LogReadException("The database does not tell which node does " + name + " of " + due, e);
        }
    }

    private static boolean claim(Connection connection, SqlDialect dialect, String name, Instant due)
            throws SQLException {
        String insert = "INSERT INTO security_job_claim (name, due) VALUES (?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            Parameters parameters = new Parameters(statement, dialect);
            parameters.add(NAME, name);
            parameters.add(ColumnType.Simple.TIMESTAMP, due);
            if (!SqlConflicts.insertOnce(statement)) {
                return false;
            }
        }
        forgetOld(connection, dialect, due.minus(KEPT));
        return true;
    }

    /** If this fails, the next winner does it. */
    private static void forgetOld(Connection connection, SqlDialect dialect, Instant limit) {
        try (PreparedStatement statement =
                connection.prepareStatement("DELETE FROM security_job_claim WHERE due < ?")) {
            new Parameters(statement, dialect).add(ColumnType.Simple.TIMESTAMP, limit);
            statement.executeUpdate();
        } catch (SQLException later) {
            // the run is taken all the same
        }
    }
}
