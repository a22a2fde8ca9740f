package io.securitylogger.impl.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * The condition that a column holds one of some values. The number of parameters is rounded up to a power of two, so that
 * the caches of prepared statements see few different texts.
 *
 * @param values at least one
 */
record InList(List<String> values) {

    String condition() {
        return "IN (?" + ", ?".repeat(parameterCount() - 1) + ")";
    }

    /** Sets the parameters, the last value again and again for the surplus ones. */
    void bind(PreparedStatement statement, int firstIndex) throws SQLException {
        for (int i = 0; i < parameterCount(); i++) {
            statement.setString(firstIndex + i, values.get(Math.min(i, values.size() - 1)));
        }
    }

    private int parameterCount() {
        int highest = Integer.highestOneBit(values.size());
        return highest == values.size() ? highest : highest << 1;
    }
}
