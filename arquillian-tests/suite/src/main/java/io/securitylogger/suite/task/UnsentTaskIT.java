package io.securitylogger.suite.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.securitylogger.suite.command.Http;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.server.ServerLog;
import java.time.Duration;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tasks that shall be messages where there is no queue for them, with and without messaging in the server. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class UnsentTaskIT {
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final StoredTasks LOGS = new StoredTasks(DATABASE);

    private final String slug = "slug-" + UUID.randomUUID();

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    private Deployer deployer;

    @Deployment(name = "messaged-nowhere", managed = false, testable = false)
    public static WebArchive nowhere() {
        return MessagedApp.named("messaged-nowhere", DATABASE)
                .setting("security.task-jms-queue", "jms/nowhere")
                .loggedWar();
    }

    @Deployment(name = "messaged-without", managed = false, testable = false)
    public static WebArchive withoutQueue() {
        return MessagedApp.named("messaged-without", DATABASE).loggedWar();
    }

    @Test
    void callerIsToldAndTheLogDoesNotClaimMore() {
        ServerLog log = ServerLog.fromNow();
        deployer.deploy("messaged-nowhere");
        try {
            assertThat(Http.get("/messaged-nowhere/api/messaged/" + slug + "/unsent"))
                    .isEqualTo("not sent");
            assertThat(LOGS.endedWithSlug(slug).get("error_message")).startsWith("Not sent: ");
            assertThat(LOGS.endedWithSlug(slug)).containsEntry("state", "FAILED");
            log.await("SECLOG0182: Tasks do not come from jms/nowhere", Duration.ofSeconds(30));
        } finally {
            deployer.undeploy("messaged-nowhere");
        }
    }

    @Test
    void applicationWithoutQueueIsRefused() {
        ServerLog log = ServerLog.fromNow();
        assertThatException().isThrownBy(() -> deployer.deploy("messaged-without"));
        log.await("SECLOG0003: security.task-jms-queue is .*there is no queue", Duration.ofSeconds(20));
    }
}
