package io.securitylogger.suite.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.MariaDb;
import io.securitylogger.suite.server.ServerUnderTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class MariaDbIT {
    private static final Database LOGS = MariaDb.newDatabase();

    @Deployment(testable = false)
    public static WebArchive application() {
        return TestApp.named("mariadb")
                .classes(SmokeApplication.class, SmokeResource.class, Business.class, Journal.class)
                .dataSource("java:app/jdbc/Logs", LOGS)
                .war();
    }

    @BeforeEach
    void createJournal() throws SQLException {
        try (Connection connection = LOGS.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE journal (text VARCHAR(100))");
        }
    }

    @Test
    void keepsWritesOfOwnTransactionWhenCallerRollsBack() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(ServerUnderTest.http("/mariadb/api/smoke/fail"))
                .timeout(Duration.ofSeconds(20))
                .POST(BodyPublishers.noBody())
                .build();
        int status = HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();

        assertThat(status).isEqualTo(409);
        try (Connection connection = LOGS.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT GROUP_CONCAT(text) FROM journal")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("kept");
        }
    }
}
