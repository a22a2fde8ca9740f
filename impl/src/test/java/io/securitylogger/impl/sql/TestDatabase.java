package io.securitylogger.impl.sql;

import io.securitylogger.impl.message.Reporter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import javax.sql.DataSource;

/** A database under test and the backend over it. */
record TestDatabase(
        DataSource source, SqlDatabase database, SqlLogWriter writer, SqlLogReader reader, SqlLogPurger purger) {

    static TestDatabase of(DataSource source) {
        SqlDatabase.Surroundings surroundings = new SqlDatabase.Surroundings(name -> source, InstantSource.system());
        SqlDatabase database = new SqlDatabase(
                new SqlSettings(""), new Reporter(InstantSource.system()), new LocalTransactions(), surroundings);
        return new TestDatabase(
                source, database, new SqlLogWriter(database), new SqlLogReader(database), new SqlLogPurger(database));
    }

    /** What the container's interceptor does on a server. */
    static final class LocalTransactions extends SqlTransactions {
        @Override
        public <T> T inNew(DataSource source, SqlWork<T> work) throws SQLException {
            return super.inNew(source, connection -> {
                connection.setAutoCommit(false);
                try {
                    T outcome = work.on(connection);
                    connection.commit();
                    return outcome;
                } catch (SQLException | RuntimeException e) {
                    connection.rollback();
                    throw e;
                } finally {
                    connection.setAutoCommit(true);
                }
            });
        }
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    <T> T value(String query, Class<T> type) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(query)) {
            results.next();
            return results.getObject(1, type);
        }
    }

    void empty() throws SQLException {
        execute(
                "DELETE FROM security_input_request_log",
                "DELETE FROM security_output_request_log",
                "DELETE FROM security_command_log",
                "DELETE FROM security_task_invocation_log",
                "DELETE FROM security_task_run_log",
                "DELETE FROM security_related_object");
    }
}
