package io.securitylogger.suite.smoke;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

@ApplicationScoped
public class Journal {
    @Resource(lookup = "java:app/jdbc/Logs")
    @SuppressWarnings("NullAway.Init")
    private DataSource logs;

    /** Writes independently of the caller's transaction. */
    @Transactional(TxType.REQUIRES_NEW)
    public void keep(String text) throws SQLException {
        insert(text);
    }

    /** Writes in the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public void write(String text) throws SQLException {
        insert(text);
    }

    private void insert(String text) throws SQLException {
        try (Connection connection = logs.getConnection();
                PreparedStatement statement = connection.prepareStatement("INSERT INTO journal VALUES (?)")) {
            statement.setString(1, text);
            statement.executeUpdate();
        }
    }
}
