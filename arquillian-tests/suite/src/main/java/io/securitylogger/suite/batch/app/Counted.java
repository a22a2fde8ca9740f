package io.securitylogger.suite.batch.app;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What the job {@code counting} tells of itself and asks, outside of its transactions: batch repositories are no partners for
 * a second database.
 *
 * @param url of the database
 */
public record Counted(String url) {

    private Connection connect() throws SQLException {
        try {
            Class.forName("org.postgresql.Driver");
        } catch (ClassNotFoundException e) {
            throw new SQLException(e);
        }
        return DriverManager.getConnection(url, "postgres", "postgres");
    }

    void add(String table, long item, long execution) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO " + table + " (item, execution) VALUES (?, ?)")) {
            insert.setLong(1, item);
            insert.setLong(2, execution);
            insert.executeUpdate();
        }
    }

    boolean isOpen() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT 1 FROM opened")) {
            return rows.next();
        }
    }
}
