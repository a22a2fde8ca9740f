package io.securitylogger.suite.backends;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.http.RawResponse;
import io.securitylogger.suite.server.ServerLog;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which backends are used, and what is said where they cannot be. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class SelectionIT {
    private static final Database LOGS = PostgreSql.newDatabase();
    private static final Logs TABLES = new Logs(Sql.of(LOGS));

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    private Deployer deployer;

    private final String id = UUID.randomUUID().toString();
    private final ServerLog log = ServerLog.fromNow();

    @Deployment(name = "only-sql", managed = false, testable = false)
    public static WebArchive onlySql() {
        return Apps.plain("only-sql", LOGS)
                .setting("security.backend-writers", "sql")
                .setting("security.raise-writer-exceptions", "true")
                .loggedWar();
    }

    @Deployment(name = "only-logging", managed = false, testable = false)
    public static WebArchive onlyLogging() {
        return Apps.plain("only-logging", LOGS)
                .setting("security.backend-writers", "logging")
                .loggedWar();
    }

    @Deployment(name = "unknown", managed = false, testable = false)
    public static WebArchive unknown() {
        return reading("unknown")
                .setting("security.backend-writers", "logging,papyrus")
                .setting("security.backend-reader", "oracle")
                .loggedWar();
    }

    @Deployment(name = "nothing", managed = false, testable = false)
    public static WebArchive nothing() {
        return reading("nothing").setting(Apps.LOG_DB_NAME, "java:app/nothing").loggedWar();
    }

    private static TestApp reading(String name) {
        return Apps.plain(name).classes(ReaderResource.class);
    }

    @Test
    void writesSqlAloneAndRaisesItsFailures() {
        deployer.deploy("only-sql");
        try {
            assertThat(Client.get("/only-sql/api/plain/" + id).status()).isEqualTo(200);
            TABLES.finishedAt("/only-sql/api/plain/" + id);
            log.await("SECLOG0001.*\\[sql\\]", Poll.TIMEOUT);
            assertThat(log.linesMatching("input-request .*" + id)).isEmpty();

            TABLES.sql().rows("ALTER TABLE " + Logs.TABLE + " RENAME TO away");
            try {
                assertThat(Client.get("/only-sql/api/plain/raised").status()).isEqualTo(500);
            } finally {
                TABLES.sql().rows("ALTER TABLE away RENAME TO " + Logs.TABLE);
            }
            assertThat(Client.get("/only-sql/api/plain/" + id).status()).isEqualTo(200);
        } finally {
            deployer.undeploy("only-sql");
        }
    }

    @Test
    void writesLoggingAlone() {
        deployer.deploy("only-logging");
        try {
            Client.get("/only-logging/api/plain/" + id);

            log.await("input-request finished .*only-logging/api/plain/" + id, Poll.TIMEOUT);
            assertThat(log.linesMatching("SECLOG0001.*\\[logging\\]")).hasSize(1);
        } finally {
            deployer.undeploy("only-logging");
        }
    }

    @Test
    void saysWhichNamesItDoesNotKnow() {
        deployer.deploy("unknown");
        try {
            Client.get("/unknown/api/plain/" + id);

            log.await("input-request finished .*unknown/api/plain/" + id, Poll.TIMEOUT);
            assertThat(log.await("SECLOG0005", Poll.TIMEOUT)).contains("papyrus", "sql", "logging");
            assertThat(log.await("SECLOG0006", Poll.TIMEOUT)).contains("oracle", "sql");
            assertThat(Client.get("/unknown/api/reader/name").text()).isEqualTo("none");
        } finally {
            deployer.undeploy("unknown");
        }
    }

    @Test
    void goesOnWithoutSqlWhereThereIsNoDataSource() {
        deployer.deploy("nothing");
        try {
            RawResponse response = Client.get("/nothing/api/plain/" + id);

            assertThat(response.text()).isEqualTo("plain " + id);
            log.await("input-request finished .*nothing/api/plain/" + id, Poll.TIMEOUT);
            assertThat(log.linesMatching("SECLOG0050"))
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("java:app/nothing");
            assertThat(Client.get("/nothing/api/reader/name").text()).isEqualTo("none");
        } finally {
            deployer.undeploy("nothing");
        }
    }
}
