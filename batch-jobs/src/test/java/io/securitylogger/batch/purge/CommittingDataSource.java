package io.securitylogger.batch.purge;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Hashtable;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.naming.spi.InitialContextFactory;
import javax.sql.DataSource;
import org.jspecify.annotations.NullMarked;
import org.postgresql.ds.PGSimpleDataSource;

/** The directory of a server with one data source, whose connections commit when they are closed, as in a container's transaction. */
@NullMarked
public final class CommittingDataSource implements InitialContextFactory {

    private static volatile DataSource bound = new PGSimpleDataSource();

    /** Called by the JDK. */
    public CommittingDataSource() {}

    static void bind(DataSource source) {
        bound = source;
        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, CommittingDataSource.class.getName());
    }

    /** The same database with such connections. */
    static DataSource committing(DataSource source) {
        return (DataSource) Proxy.newProxyInstance(
                CommittingDataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, none) -> {
                    if (method.getName().equals("getConnection")) {
                        return committing(source.getConnection());
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Connection committing(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        return (Connection) Proxy.newProxyInstance(
                CommittingDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        connection.commit();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getTargetException();
                    }
                });
    }

    @Override
    public Context getInitialContext(Hashtable<?, ?> environment) throws NamingException {
        return new InitialContext(true) {
            @Override
            public Object lookup(String name) {
                return bound;
            }
        };
    }
}
