package io.securitylogger.impl.sql;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;

/**
 * Takes connections from a server's pool and gives them back. WildFly's pool keeps a broken connection for ever, and hands it out
 * again and again, unless its data source is told how to know one (exception sorter, validation); its connections have a
 * method {@code invalidate} that takes them out.
 */
final class PooledConnections {

    private static final int VALIDATION_SECONDS = 1;

    private PooledConnections() {}

    /** Does work on a connection of its own. */
    static <T> T use(DataSource source, SqlWork<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            try {
                return work.on(connection);
            } catch (SQLException failure) {
                takeOutIfBroken(connection, failure);
                throw failure;
            }
        }
    }

    private static void takeOutIfBroken(Connection connection, SQLException failure) {
        try {
            Method invalidate = Arrays.stream(connection.getClass().getMethods())
                    .filter(method -> method.getName().equals("invalidate") && method.getParameterCount() == 0)
                    .findFirst()
                    .orElse(null);
            if (invalidate != null && !connection.isValid(VALIDATION_SECONDS)) {
                invalidate.invoke(connection);
            }
        } catch (ReflectiveOperationException | SQLException | RuntimeException left) {
            failure.addSuppressed(left);
        }
    }
}
