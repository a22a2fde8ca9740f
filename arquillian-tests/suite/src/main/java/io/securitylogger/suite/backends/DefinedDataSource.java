package io.securitylogger.suite.backends;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

@Singleton
@DataSourceDefinition(
        name = DefinedDataSource.NAME,
        className = "org.h2.jdbcx.JdbcDataSource",
        url = "jdbc:h2:mem:defined;DB_CLOSE_DELAY=-1",
        user = "sa",
        password = "")
public class DefinedDataSource {
    static final String NAME = "java:app/jdbc/Defined";
}
