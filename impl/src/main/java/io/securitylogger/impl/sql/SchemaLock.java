package io.securitylogger.impl.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Lets one node at a time change the tables. */
enum SchemaLock {
    /**
     * H2 has no lock that outlives a change of a table, but it has one process: who comes too late fails on what the
     * other has made, tries again and finds it.
     */
    ATTEMPTS {
        @Override
        void hold(Connection connection, Change change) throws SQLException {
            for (int attempt = 1; ; attempt++) {
                try {
                    change.make();
                    return;
                } catch (SQLException e) {
                    if (attempt == MAX_ATTEMPTS) {
                        throw e;
                    }
                }
            }
        }
    },

    /** PostgreSQL changes tables in a transaction: all or nothing, and the lock goes with it. */
    TRANSACTION {
        @Override
        void hold(Connection connection, Change change) throws SQLException {
            connection.setAutoCommit(false);
            try {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SELECT pg_advisory_xact_lock(" + NUMBER + ")");
                }
                change.make();
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    },

    /** MariaDB and MySQL end a transaction with each change; the lock belongs to the session. */
    SESSION {
        @Override
        void hold(Connection connection, Change change) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                try (ResultSet result = statement.executeQuery("SELECT GET_LOCK(" + NAME + ", " + WAIT_SECONDS + ")")) {
                    if (!result.next() || result.getInt(1) != 1) {
                        throw new SQLException("Another node has been changing the tables for " + WAIT_SECONDS + " s");
                    }
                }
                try {
                    change.make();
                } finally {
                    statement.execute("SELECT RELEASE_LOCK(" + NAME + ")");
                }
            }
        }
    };

    private static final int MAX_ATTEMPTS = 20;
    private static final int WAIT_SECONDS = 60;
    /** Any number that nobody else takes for an advisory lock. */
    private static final long NUMBER = 0x5ECA_1065L;

    private static final String NAME = "CONCAT('security_schema.', COALESCE(DATABASE(), ''))";

    /** What is done under the lock. */
    @FunctionalInterface
    interface Change {
        void make() throws SQLException;
    }

    static SchemaLock of(SqlDialect dialect) {
        return switch (dialect) {
            case H2 -> ATTEMPTS;
            case POSTGRESQL -> TRANSACTION;
            case MARIADB -> SESSION;
        };
    }

    /** Makes the change while no other node makes it. */
    abstract void hold(Connection connection, Change change) throws SQLException;
}
