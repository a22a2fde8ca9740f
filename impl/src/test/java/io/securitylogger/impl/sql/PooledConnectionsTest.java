package io.securitylogger.impl.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class PooledConnectionsTest {

    private final List<String> calls = new ArrayList<>();

    /** What WildFly's connections have besides. */
    public interface Invalidable {
        void invalidate();
    }

    private DataSource pool(boolean isValid, Class<?>... types) {
        Object connection = Proxy.newProxyInstance(getClass().getClassLoader(), types, (proxy, method, arguments) -> {
            calls.add(method.getName());
            return method.getName().equals("isValid") ? isValid : null;
        });
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> connection);
    }

    private static String fail(Connection connection) throws SQLException {
        throw new SQLException("broken");
    }

    private void assertFails(DataSource pool) {
        assertThatThrownBy(() -> PooledConnections.use(pool, PooledConnectionsTest::fail))
                .isInstanceOf(SQLException.class)
                .hasMessage("broken")
                .hasNoSuppressedExceptions();
    }

    @Test
    void givesBackWhatWorks() throws SQLException {
        String outcome = PooledConnections.use(pool(true, Connection.class, Invalidable.class), connection -> "done");

        assertThat(outcome).isEqualTo("done");
        assertThat(calls).containsExactly("close");
    }

    @Test
    void takesBrokenConnectionOutOfThePoolThatWouldKeepIt() {
        assertFails(pool(false, Connection.class, Invalidable.class));
        assertThat(calls).containsExactly("isValid", "invalidate", "close");
    }

    @Test
    void leavesConnectionInThePoolWhenOnlyTheWorkFailed() {
        assertFails(pool(true, Connection.class, Invalidable.class));
        assertThat(calls).containsExactly("isValid", "close");
    }

    @Test
    void asksNothingOfConnectionsThatCannotBeTakenOut() {
        assertFails(pool(false, Connection.class));
        assertThat(calls).containsExactly("close");
    }
}
