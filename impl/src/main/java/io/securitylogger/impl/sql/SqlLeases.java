package io.securitylogger.impl.sql;

import io.securitylogger.spi.Backend;
import io.securitylogger.spi.Leases;
import io.securitylogger.spi.LogReadException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps what is taken in a table, of which a name can be a row only once. Times are those of the database. Of rows whose time
 * is over some are forgotten now and then.
 */
@Backend
@ApplicationScoped
public class SqlLeases implements Leases {

    private static final int TAKEN_BETWEEN_CLEANINGS = 100;
    private static final int MAX_ATTEMPTS = 20;

    private final AtomicInteger taken = new AtomicInteger();
    private SqlDatabase database;

    /** Called by the container. */
    @Inject
    public SqlLeases(SqlDatabase database) {
        this.database = database;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected SqlLeases() {}

    @Override
    public boolean available() {
        return database.available();
    }

    /** Who wants what, and for how long. */
    private record Wish(String name, String holder, Duration period) {}

    @Override
    public boolean take(String name, String holder, Duration period) {
        Wish wish = new Wish(name, holder, period);
        return answer(name, (connection, dialect) -> {
            boolean isFirst = insert(connection, dialect, wish);
            if (isFirst && taken.incrementAndGet() % TAKEN_BETWEEN_CLEANINGS == 0) {
                update(connection, "DELETE FROM security_lease WHERE expires < " + dialect.epochSeconds());
            }
            return isFirst || takeOver(connection, dialect, wish);
        });
    }

    private static boolean insert(Connection connection, SqlDialect dialect, Wish wish) throws SQLException {
        String insert =
                "INSERT INTO security_lease (name, holder, expires) VALUES (?, ?, " + end(dialect, wish.period()) + ")";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, wish.name());
            statement.setString(2, wish.holder());
            return SqlConflicts.insertOnce(statement);
        }
    }

    private static boolean takeOver(Connection connection, SqlDialect dialect, Wish wish) throws SQLException {
        String update = "UPDATE security_lease SET holder = ?, expires = " + end(dialect, wish.period())
                + " WHERE name = ? AND (holder = ? OR expires < " + dialect.epochSeconds() + ")";
        return update(connection, update, wish.holder(), wish.name(), wish.holder()) == 1;
    }

    @Override
    public boolean renew(String name, String holder, Duration period) {
        return answer(name, (connection, dialect) -> {
            String update =
                    "UPDATE security_lease SET expires = " + end(dialect, period) + " WHERE name = ? AND holder = ?";
            return update(connection, update, name, holder) == 1;
        });
    }

    @Override
    public void release(String name, String holder) {
        answer(
                name,
                (connection, dialect) ->
                        update(connection, "DELETE FROM security_lease WHERE name = ? AND holder = ?", name, holder));
    }

    @Override
    public boolean isTaken(String name) {
        return answer(name, (connection, dialect) -> {
            String query = "SELECT 1 FROM security_lease WHERE name = ? AND expires >= " + dialect.epochSeconds();
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                statement.setString(1, name);
                try (ResultSet results = statement.executeQuery()) {
                    return results.next();
                }
            }
        });
    }

    private static String end(SqlDialect dialect, Duration period) {
        return dialect.epochSeconds() + " + " + period.toSeconds();
    }

    private static int update(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }

    /** Each question may be asked again: databases let one of two fail that meet on the same name. */
    private <T> T answer(String name, SqlDatabase.Statements<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.alone(work);
            } catch (SQLException e) {
                if (attempt == MAX_ATTEMPTS || !WriteConflict.isCauseOf(e)) {
                    throw new LogReadException("The database does not tell who has " + name, e);
                }
            }
        }
    }
}
