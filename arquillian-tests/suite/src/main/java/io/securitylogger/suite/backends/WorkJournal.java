package io.securitylogger.suite.backends;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;

/** Business data in the very database that the logs are in. */
@ApplicationScoped
public class WorkJournal {
    static final String TABLE = "suite_work";
    static final String DATA_SOURCE = "suite.data-source";

    /** Writes in the transaction that is active, or in none. */
    @SuppressWarnings("BanJNDI") // the name is the test's
    public void write(String text) {
        String name = ConfigProvider.getConfig().getValue(DATA_SOURCE, String.class);
        try (Connection connection = InitialContext.<DataSource>doLookup(name).getConnection();
                PreparedStatement statement = connection.prepareStatement("INSERT INTO " + TABLE + " VALUES (?)")) {
            statement.setString(1, text);
            statement.executeUpdate();
        } catch (SQLException | NamingException e) {
            throw new IllegalStateException("Cannot write " + text, e);
        }
    }
}
