package io.securitylogger.impl.sql;

import java.sql.SQLException;

/** The data source leads to a database whose SQL is not known here. */
final class UnsupportedDatabaseException extends SQLException {

    private static final long serialVersionUID = 1L;

    private final String product;

    UnsupportedDatabaseException(String product) {
        super("The SQL backend does not know the database " + product);
        this.product = product;
    }

    String product() {
        return product;
    }
}
