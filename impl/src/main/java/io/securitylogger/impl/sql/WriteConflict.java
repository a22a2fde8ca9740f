package io.securitylogger.impl.sql;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells failures that are gone when the same transaction is tried again. */
final class WriteConflict {

    /** Unique key taken meanwhile; lock not had in time (H2, PostgreSQL). */
    private static final Set<String> STATES = Set.of("23505", "HYT00", "55P03");

    /** H2: row changed meanwhile; MariaDB: lock not had in time. */
    private static final Set<Integer> CODES = Set.of(90131, 1205);

    private static final String TRANSACTION_ROLLED_BACK = "40";

    private WriteConflict() {}

    static boolean isCauseOf(SQLException failure) {
        for (Throwable cause : failure) {
            if (cause instanceof SQLException e && isConflict(e.getSQLState(), e.getErrorCode())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConflict(@Nullable String state, int code) {
        return CODES.contains(code)
                || (state != null && (state.startsWith(TRANSACTION_ROLLED_BACK) || STATES.contains(state)));
    }
}
