package io.securitylogger.impl.sql;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs JDBC work apart from the caller's transaction, which is suspended meanwhile and marked by no failure. A bean of
 * its own, because the container's interceptor sees only calls from outside. Public for the container's proxy; not for
 * applications.
 */
@ApplicationScoped
public class SqlTransactions {

    private @Nullable TransactionSynchronizationRegistry transactions;

    /** Called by the container. */
    public SqlTransactions() {}

    /** Called by the container, when the application starts: later threads may have no directory. */
    @PostConstruct
    @SuppressWarnings("BanJNDI") // a constant name
    void findTransactions() {
        try {
            transactions = InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
        } catch (NamingException withoutIt) {
            transactions = null;
        }
    }

    /**
     * Does the work in a new transaction, which any exception rolls back.
     *
     * @throws SQLException what the work threw, or that the transaction will be rolled back
     */
    @Transactional(value = TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    public <T> T inNew(DataSource source, SqlWork<T> work) throws SQLException {
        T outcome = PooledConnections.use(source, work);
        requireActive();
        return outcome;
    }

    /** Servers roll back a transaction that was marked, for example because its time is over, and return normally. */
    private void requireActive() throws SQLException {
        if (transactions != null && transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new SQLException("The server rolls the transaction of the logs back; its time may be over");
        }
    }

    /**
     * Does the work in no transaction: every statement commits by itself.
     *
     * @throws SQLException what the work threw
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public <T> T inNone(DataSource source, SqlWork<T> work) throws SQLException {
        return PooledConnections.use(source, work);
    }
}
