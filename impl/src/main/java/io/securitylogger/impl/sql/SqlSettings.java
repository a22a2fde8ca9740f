package io.securitylogger.impl.sql;

import static java.util.Objects.requireNonNull;

/**
 * Where the SQL backend finds its database.
 *
 * @param dataSourceName the JNDI name of a data source, {@code security.log-db-name}; empty for the server's default.
 *     A name without {@code java:} is tried as it is and then under the usual prefixes
 */
public record SqlSettings(String dataSourceName) {

    public SqlSettings {
        requireNonNull(dataSourceName, "dataSourceName");
        dataSourceName = dataSourceName.strip();
    }
}
