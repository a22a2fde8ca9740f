package io.securitylogger.impl.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securitylogger.LogType;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.spi.LogQuery;
import io.securitylogger.spi.LogReadException;
import io.securitylogger.testing.contract.SampleLog;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.naming.NameNotFoundException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

final class SqlDatabaseTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final AtomicBoolean down = new AtomicBoolean();
    private final AtomicInteger connections = new AtomicInteger();

    @Test
    void isUnavailableWithoutDataSource() throws SQLException {
        SqlDatabase database = database("", name -> {
            throw new NameNotFoundException(name);
        });

        assertThat(new SqlLogWriter(database).available()).isFalse();
        assertThat(new SqlLogReader(database).available()).isFalse();
    }

    @Test
    void isUnavailableWhereSomethingElseIsBound() {
        assertThat(database("java:x", name -> "no data source").available()).isFalse();
    }

    @Test
    void isUnavailableOnUnknownDatabase() {
        DataSource source = source("Informix");

        assertThat(database("", name -> source).available()).isFalse();
    }

    @Test
    void looksDefaultDataSourceUpOnce() throws SQLException {
        AtomicInteger lookUps = new AtomicInteger();
        DataSource source = source("H2");
        SqlDatabase database = database("", name -> {
            assertThat(name).isEqualTo("java:comp/DefaultDataSource");
            lookUps.incrementAndGet();
            return source;
        });

        assertThat(database.available()).isTrue();
        assertThat(database.available()).isTrue();
        new SqlLogWriter(database).write(List.of(SampleLog.log().event()));

        assertThat(lookUps).hasValue(1);
    }

    @Test
    void triesUsualPrefixesOfShortName() {
        DataSource source = source("H2");

        for (String bound : List.of("logs", "java:comp/env/logs", "java:/logs", "java:jboss/datasources/logs")) {
            SqlDatabase database = database(" logs ", name -> {
                if (name.equals(bound)) {
                    return source;
                }
                throw new NameNotFoundException(name);
            });
            assertThat(database.available()).as(bound).isTrue();
        }
    }

    @Test
    void makesTablesWhenDatabaseComesUpLater() throws SQLException {
        DataSource source = source("H2");
        SqlDatabase database = database("", name -> source);
        SqlLogWriter writer = new SqlLogWriter(database);
        SqlLogReader reader = new SqlLogReader(database);
        down.set(true);

        assertThat(writer.available()).isTrue();
        assertThatThrownBy(() -> writer.write(List.of(SampleLog.log().event()))).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> reader.count(LogQuery.of(LogType.INPUT_REQUEST)))
                .isInstanceOf(LogReadException.class)
                .hasMessageContaining("not ready");

        down.set(false);
        now.set(Instant.EPOCH.plus(SqlDatabase.RETRY_PERIOD));
        writer.write(List.of(SampleLog.log().event()));
        assertThat(reader.count(LogQuery.of(LogType.INPUT_REQUEST))).isEqualTo(1);
    }

    @Test
    void asksDownDatabaseOncePerPeriod() {
        DataSource source = source("H2");
        SqlLogWriter writer = new SqlLogWriter(database("", name -> source));
        down.set(true);

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> writer.write(List.of(SampleLog.log().event())))
                    .isInstanceOf(SQLException.class);
        }

        assertThat(connections).hasValue(1);
    }

    private SqlDatabase database(String name, DataSources dataSources) {
        return new SqlDatabase(
                new SqlSettings(name),
                new Reporter(now::get),
                new TestDatabase.LocalTransactions(),
                new SqlDatabase.Surroundings(dataSources, now::get));
    }

    /** H2 that calls itself as it is told and can be down. */
    private DataSource source(String product) {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return proxy(DataSource.class, h2, (method, result) -> {
            if (!(result instanceof Connection connection)) {
                return result;
            }
            connections.incrementAndGet();
            if (down.get()) {
                connection.close();
                throw new SQLException("down", "08001");
            }
            return proxy(Connection.class, connection, (m, r) -> m.equals("getMetaData") ? metaData(r, product) : r);
        });
    }

    private static Object metaData(Object result, String product) {
        return proxy(
                DatabaseMetaData.class,
                (DatabaseMetaData) result,
                (method, r) -> method.equals("getDatabaseProductName") ? product : r);
    }

    private interface Change {
        Object of(String method, Object result) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, T target, Change change) {
        return type.cast(Proxy.newProxyInstance(
                SqlDatabaseTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return change.of(method.getName(), method.invoke(target, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
