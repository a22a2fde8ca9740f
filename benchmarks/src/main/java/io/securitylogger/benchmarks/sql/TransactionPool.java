package io.securitylogger.benchmarks.sql;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Pooled connections whose {@code close} commits, as a container does at the end of its transaction. */
public final class TransactionPool implements AutoCloseable {

    private final List<Connection> all = new ArrayList<>();
    private final BlockingQueue<Connection> free;

    public TransactionPool(DataSource database, int size) throws SQLException {
        free = new ArrayBlockingQueue<>(size);
        for (int i = 0; i < size; i++) {
            Connection connection = database.getConnection();
            connection.setAutoCommit(false);
            all.add(connection);
            free.add(connection);
        }
    }

    Connection take() throws SQLException {
        try {
            return lent(free.take());
        } catch (InterruptedException e) {
            throw new SQLException(e);
        }
    }

    /** The same as a data source of a server. */
    public DataSource asDataSource() {
        return (DataSource) Proxy.newProxyInstance(
                TransactionPool.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        return take();
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private Connection lent(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                TransactionPool.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> call(connection, method, arguments));
    }

    private @Nullable Object call(Connection connection, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("close")) {
            connection.commit();
            free.add(connection);
            return null;
        }
        if (method.getName().equals("setAutoCommit")) {
            return null;
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : all) {
            connection.close();
        }
    }
}
