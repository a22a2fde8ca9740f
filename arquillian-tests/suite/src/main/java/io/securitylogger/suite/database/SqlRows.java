package io.securitylogger.suite.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** What a statement gives: columns by their names in lower case, without those that are null. */
public final class SqlRows {
    private static final AtomicLong ASKED = new AtomicLong();

    private SqlRows() {}

    /**
     * Asks the database. No two statements are the same text: H2 2.2.224, which Payara brings, answers a query that was
     * once asked between an insert and its commit from its cache until the next change.
     */
    public static List<Map<String, String>> of(Connection connection, String sql, String... values)
            throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql + " -- " + ASKED.incrementAndGet())) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            if (statement.execute()) {
                try (ResultSet results = statement.getResultSet()) {
                    while (results.next()) {
                        rows.add(row(results));
                    }
                }
            }
        }
        return rows;
    }

    private static Map<String, String> row(ResultSet results) throws SQLException {
        ResultSetMetaData columns = results.getMetaData();
        Map<String, String> row = new TreeMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String value = results.getString(i);
            if (value != null) {
                row.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), value);
            }
        }
        return row;
    }
}
