package io.securitylogger.impl.sql;

import java.sql.Connection;
import java.sql.SQLException;

/** Something to be done on a connection, with an outcome. */
@FunctionalInterface
interface SqlWork<T> {

    T on(Connection connection) throws SQLException;
}
