package io.securitylogger.suite.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.http.RawHttp;
import io.securitylogger.suite.http.RawResponse;
import io.securitylogger.suite.server.ServerLog;
import io.securitylogger.suite.server.ServerUnderTest;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class SmokeIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Database LOGS = PostgreSql.newDatabase();

    @Deployment(testable = false)
    public static WebArchive application() {
        return TestApp.named("smoke")
                .classes(SmokeApplication.class, SmokeResource.class, Business.class, Journal.class)
                .dataSource("java:app/jdbc/Logs", LOGS)
                .setting("suite.greeting", "good morning")
                .war();
    }

    @BeforeEach
    void emptyJournal() throws SQLException {
        try (Connection connection = LOGS.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS journal");
            statement.execute("CREATE TABLE journal (text VARCHAR(100))");
        }
    }

    @Test
    void answersRequests() throws IOException {
        RawResponse response = send("GET", "", "");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.text()).isEqualTo("hello");
        assertThat(response.complete()).isTrue();
    }

    @Test
    void readsSettingsOfTheApplication() throws IOException {
        assertThat(send("GET", "/setting", "").text()).isEqualTo("good morning");
    }

    @Test
    void reachesDefaultDataSource() throws IOException {
        assertThat(send("GET", "/default-data-source", "").text()).isEqualTo("1");
    }

    @Test
    void commitsToApplicationDataSource() throws Exception {
        assertThat(send("POST", "/succeed", "").status()).isEqualTo(204);
        assertThat(journal()).containsExactly("written");
    }

    @Test
    void keepsWritesOfOwnTransactionWhenCallerRollsBack() throws Exception {
        assertThat(send("POST", "/fail", "").status()).isEqualTo(409);
        assertThat(journal()).containsExactly("kept");
    }

    @Test
    void findsMessagesInServerLog() throws IOException {
        ServerLog log = ServerLog.fromNow();
        String message = "smoke " + UUID.randomUUID();

        send("POST", "/log", message);

        assertThat(log.await(message, TIMEOUT)).contains(message);
    }

    private static RawResponse send(String method, String path, String body) throws IOException {
        URI address = ServerUnderTest.http("/smoke/api/smoke" + path);
        try (RawHttp connection = RawHttp.connect(address, TIMEOUT)) {
            String headers = "Content-Type: text/plain\r\nContent-Length: " + body.length() + "\r\n";
            return connection
                    .send(RawHttp.request(method, address, headers) + body)
                    .receive();
        }
    }

    private static List<String> journal() throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = LOGS.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT text FROM journal")) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
