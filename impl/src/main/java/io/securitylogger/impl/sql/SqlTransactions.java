package io.securitylogger.impl.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Runs JDBC work apart from the caller's transaction, which is suspended meanwhile and marked by no failure. A bean of
 * its own, because the container's interceptor sees only calls from outside. Public for the container's proxy; not for
 * applications.
 */
@ApplicationScoped
public class SqlTransactions {

    /** Called by the container. */
    public SqlTransactions() {}

    /**
     * Does the work in a new transaction, which any exception rolls back.
     *
     * @throws SQLException what the work threw
     */
    @Transactional(value = TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    public void inNew(DataSource source, SqlWork.Action work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            work.on(connection);
        }
    }

    /**
     * Does the work in no transaction: every statement commits by itself.
     *
     * @throws SQLException what the work threw
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public <T> T inNone(DataSource source, SqlWork<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return work.on(connection);
        }
    }
}
