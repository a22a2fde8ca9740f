package io.securitylogger.benchmarks.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One empty database of a running PostgreSQL.
 *
 * @param url the JDBC URL, without user and password
 * @param user its owner, who needs no password
 */
public record Database(String url, String user) {

    /** More than the server has threads for requests. */
    private static final int CONNECTIONS = 40;

    /** A connection of our own, outside any server. The caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, "");
    }

    /** The same without a pool. */
    public DataSource asDataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        return source;
    }

    /** The element of a {@code web.xml} that makes it a pooled data source. */
    String element(String jndiName) {
        return """
                <data-source>
                  <name>%s</name>
                  <class-name>org.postgresql.ds.PGSimpleDataSource</class-name>
                  <url>%s</url>
                  <user>%s</user>
                  <password>unused</password>
                  <max-pool-size>%d</max-pool-size>
                </data-source>
                """
                .formatted(jndiName, url, user, CONNECTIONS);
    }

    /** What stands in a data source of WildFly's configuration. */
    String serverElements(String driverName) {
        return """
                <connection-url>%s</connection-url>
                <driver>%s</driver>
                <pool><max-pool-size>%d</max-pool-size></pool>
                <security user-name="%s" password="unused"/>
                """
                .formatted(url, driverName, CONNECTIONS, user);
    }
}
