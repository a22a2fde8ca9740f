package io.securitylogger.suite.backends;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.server.ServerLog;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Transactions of our own that the server rolls back without saying so. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class RollbackIT {
    private static final Database DATABASE = PostgreSql.newDatabase();

    @Deployment(testable = false)
    public static WebArchive application() {
        return Apps.plain("rollback", DATABASE)
                .classes(MarkResource.class, MarkedTransactions.class)
                .setting("security.log-request-ignore-url-paths", "/rollback/api/mark/*")
                .loggedWar();
    }

    @Test
    void writesAgainWhatWasRolledBack() {
        ServerLog log = ServerLog.fromNow();
        assertThat(Client.get("/rollback/api/mark/next/1").text()).isEqualTo("marks 1");

        assertThat(Client.get("/rollback/api/plain/1").text()).isEqualTo("plain 1");

        new Logs(Sql.of(DATABASE)).finishedAt("/rollback/api/plain/1");
        assertThat(Client.get("/rollback/api/mark/left").text()).isEqualTo("0");
        log.await("SECLOG0032: Writer sql cannot write", Poll.TIMEOUT);
    }
}
