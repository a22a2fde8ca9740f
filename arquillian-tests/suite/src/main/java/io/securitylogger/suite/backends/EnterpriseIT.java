package io.securitylogger.suite.backends;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Web applications of one enterprise application, each with the jar and its own settings. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class EnterpriseIT {
    private static final Database SHARED = PostgreSql.newDatabase();
    private static final Database OWN = PostgreSql.newDatabase();

    private final String id = UUID.randomUUID().toString();

    @Deployment(testable = false)
    public static EnterpriseArchive application() {
        return TestApp.ear(
                "backends",
                List.of(
                        web("first", SHARED).loggedWar(),
                        web("second", SHARED).loggedWar(),
                        web("third", OWN).loggedWar(),
                        Apps.plain("bare").war()));
    }

    private static TestApp web(String name, Database logs) {
        return Apps.full(name)
                .dataSource("java:app/jdbc/" + name, logs)
                .setting(Apps.LOG_DB_NAME, "java:app/jdbc/" + name)
                .setting("security.release", name);
    }

    @Test
    void logsEachByItsOwnSettings() {
        for (String name : List.of("first", "second", "third")) {
            Logs logs = new Logs(Sql.of(name.equals("third") ? OWN : SHARED));
            String path = "/" + name + "/api/orders/" + id;

            Client.post(path, "{}");

            assertThat(logs.finishedAt(path))
                    .containsEntry("release_name", name)
                    .containsEntry("slug", "order-created")
                    .containsEntry("view_slug", "orders.create");
            assertThat(logs.related(logs.finishedAt(path))).hasSize(2);
        }
        Client.get("/bare/api/plain/" + id);

        assertThat(new Logs(Sql.of(SHARED)).versions("/third/")).isEmpty();
        assertThat(new Logs(Sql.of(SHARED)).versions("/bare/")).isEmpty();
        assertThat(new Logs(Sql.of(OWN)).versions("/first/")).isEmpty();
    }

    @Test
    void readsEachFromItsOwnDatabase() {
        Client.post("/third/api/orders/" + id, "{}");
        new Logs(Sql.of(OWN)).finishedAt("/third/api/orders/" + id);
        String question = "/api/reader/count?PATH=/third/api/orders/" + id;

        assertThat(Client.get("/third" + question).text()).isEqualTo("1");
        assertThat(Client.get("/first" + question).text()).isEqualTo("0");
    }

    @Test
    void makesTablesOnceThoughBothStartTogether() {
        assertThat(Sql.of(SHARED).rows("SELECT version, script FROM security_schema_version"))
                .containsExactlyInAnyOrderElementsOf(SchemaVersions.ALL);
    }
}
