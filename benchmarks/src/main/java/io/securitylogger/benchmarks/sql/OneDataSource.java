package io.securitylogger.benchmarks.sql;

import java.util.Hashtable;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.naming.spi.InitialContextFactory;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The directory of a server, as far as the SQL backend asks it: one data source, whatever the name. */
public final class OneDataSource implements InitialContextFactory {

    private static volatile DataSource source = new PGSimpleDataSource();

    /** Called by the JDK. */
    public OneDataSource() {}

    /** Makes it the one that is found from now on in this process. */
    public static void bind(DataSource bound) {
        source = bound;
        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, OneDataSource.class.getName());
    }

    @Override
    public Context getInitialContext(Hashtable<?, ?> environment) throws NamingException {
        return new InitialContext(true) {
            @Override
            public Object lookup(String name) {
                return source;
            }
        };
    }
}
