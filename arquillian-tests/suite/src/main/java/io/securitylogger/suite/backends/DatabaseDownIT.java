package io.securitylogger.suite.backends;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.http.RawResponse;
import io.securitylogger.suite.server.ServerLog;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A database that refuses connections when applications start, and the tables and logs made once it takes them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class DatabaseDownIT {
    private static final Database LOGS = PostgreSql.newDatabase();
    private static final Sql ADMIN = Sql.of(PostgreSql.newDatabase());
    private static final Logs TABLES = new Logs(Sql.of(LOGS));

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    private Deployer deployer;

    @Deployment(name = "early", managed = false, testable = false)
    public static WebArchive early() {
        return Apps.plain("early", LOGS).loggedWar();
    }

    @Deployment(name = "late", managed = false, testable = false)
    public static WebArchive late() {
        return Apps.plain("late", LOGS).loggedWar();
    }

    @Test
    void makesTablesOnceBothApplicationsFindTheDatabase() {
        ServerLog log = ServerLog.fromNow();
        allowConnections(false);
        try {
            deployer.deploy("early");
            deployer.deploy("late");
            for (String app : List.of("early", "late")) {
                RawResponse response = Client.get("/" + app + "/api/plain/refused");
                assertThat(response.status()).isEqualTo(200);
                assertThat(response.text()).isEqualTo("plain refused");
            }
            log.await("input-request finished .*/late/api/plain/refused", Poll.TIMEOUT);
            assertThat(log.linesMatching("SECLOG0052")).hasSize(2);
            assertThat(log.linesMatching("SECLOG0032")).hasSize(2);

            allowConnections(true);
            CompletableFuture<Void> bothAtOnce = CompletableFuture.allOf(logsAgain("early"), logsAgain("late"));
            bothAtOnce.join();
            String applied = applied();
            TABLES.finishedAt("/early/api/plain/refused");
            TABLES.finishedAt("/late/api/plain/refused");

            allowConnections(false);
            assertThat(Client.get("/late/api/plain/cut-off").text()).isEqualTo("plain cut-off");
            allowConnections(true);
            TABLES.finishedAt("/late/api/plain/cut-off");

            deployer.undeploy("early");
            deployer.deploy("early");
            Client.get("/early/api/plain/again");
            TABLES.finishedAt("/early/api/plain/again");
            assertThat(applied()).isEqualTo(applied);
            assertThat(log.linesMatching("SECLOG0052")).hasSize(2);
        } finally {
            allowConnections(true);
            deployer.undeploy("late");
            deployer.undeploy("early");
        }
    }

    private static CompletableFuture<Void> logsAgain(String app) {
        return CompletableFuture.runAsync(() -> Poll.until(
                () -> {
                    Client.get("/" + app + "/api/plain/up");
                    return hasTables()
                            && !TABLES.at("/" + app + "/api/plain/up").isEmpty();
                },
                logged -> logged));
    }

    private static boolean hasTables() {
        return !TABLES.sql()
                .rows("SELECT 1 FROM pg_tables WHERE tablename = '" + Logs.TABLE + "'")
                .isEmpty();
    }

    private static String applied() {
        return TABLES.sql().rows("SELECT * FROM security_schema_version").toString();
    }

    /** Whether new connections are taken; if not, those that are open are cut. */
    private static void allowConnections(boolean allowed) {
        String name = LOGS.url().substring(LOGS.url().lastIndexOf('/') + 1);
        ADMIN.rows("ALTER DATABASE " + name + " WITH ALLOW_CONNECTIONS " + allowed);
        if (!allowed) {
            ADMIN.rows("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
        }
    }
}
