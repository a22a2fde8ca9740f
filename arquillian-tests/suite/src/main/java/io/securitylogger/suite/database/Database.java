package io.securitylogger.suite.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * One empty database of a running server, as an application would configure it.
 *
 * @param dataSourceClass the driver's class that a data source element names
 * @param url the JDBC URL, without user and password
 * @param user the owner of the database
 * @param password the owner's password, not empty
 * @param driver the jar of the driver
 */
public record Database(String dataSourceClass, String url, String user, String password, Path driver) {
    public Database {
        if (!url.startsWith("jdbc:")) {
            throw new IllegalArgumentException("Not a JDBC URL: " + url);
        }
        if (password.isEmpty()) {
            throw new IllegalArgumentException("Payara refuses a data source without a password");
        }
    }

    /** A connection of the test itself, outside any server. The caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** What a statement gives, asked outside any server: columns by their names in lower case, without those that are null. */
    public List<Map<String, String>> rows(String sql, String... values) {
        try (Connection connection = connect()) {
            return SqlRows.of(connection, sql, values);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
