package io.securitylogger.impl.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Rows that can be there only once: who inserts first, wins. */
final class SqlConflicts {

    /** SQL:2023, class 23: integrity constraint violation. */
    private static final String INTEGRITY_VIOLATED = "23";

    private SqlConflicts() {}

    /**
     * Inserts a row.
     *
     * @return false if it was there before
     */
    static boolean insertOnce(PreparedStatement insert) throws SQLException {
        try {
            insert.executeUpdate();
            return true;
        } catch (SQLException e) {
            if (e.getSQLState() != null && e.getSQLState().startsWith(INTEGRITY_VIOLATED)) {
                return false;
            }
            throw e;
        }
    }
}
