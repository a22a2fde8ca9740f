package io.securitylogger.suite.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.command.Http;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.server.Await;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** A task whose application goes away while it runs is executed by the next one that takes its message. */
@EnabledIfSystemProperty(named = "server.name", matches = "wildfly|open-liberty", disabledReason = "No broker")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class RedeliveredTaskIT {
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final StoredTasks LOGS = new StoredTasks(DATABASE);
    private static final String EXECUTING = "messaged-mortal";
    private static final String WORK = "SELECT * FROM slow_work WHERE batch = ? ORDER BY run";

    /** The lease of the first run ends a minute after it was last renewed. */
    private static final Duration LEASE_AND_MORE = Duration.ofSeconds(150);

    private final String slug = "slug-" + UUID.randomUUID();

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    private Deployer deployer;

    @Deployment(name = EXECUTING, managed = false, testable = false)
    public static WebArchive executing() {
        return MessagedApp.queued(EXECUTING, DATABASE).loggedWar();
    }

    @Deployment(name = "messaged-asker", testable = false)
    public static WebArchive asking() {
        return MessagedApp.queued("messaged-asker", DATABASE)
                .setting("security.task-jms-listeners", "0")
                .loggedWar();
    }

    @Test
    void taskThatDiedWithItsApplicationRunsOnceMore() {
        deployer.deploy(EXECUTING);
        Http.get("/messaged-asker/api/messaged/" + slug + "/slow?count=1&millis=8000");
        String id = Await.answer(Duration.ofSeconds(30), () -> LOGS.withSlug(slug), logs -> logs.stream()
                        .anyMatch(log -> "ACTIVE".equals(log.get("state"))))
                .get(0)
                .getOrDefault("id", "");
        deployer.undeploy(EXECUTING);
        deployer.deploy(EXECUTING);
        try {
            Map<String, String> invocation = Await.answer(LEASE_AND_MORE, () -> LOGS.withSlug(slug), logs -> logs.get(0)
                            .containsKey("stop"))
                    .get(0);
            assertThat(invocation).containsEntry("state", "SUCCEEDED");
            assertThat(LOGS.runsOf(id)).extracting(run -> run.get("state")).containsExactly("EXPIRED", "SUCCEEDED");
            assertThat(LOGS.overlapping("slow")).isEmpty();
            List<Map<String, String>> work = DATABASE.rows(WORK, slug);
            assertThat(work).hasSize(2);
            assertThat(work.get(1)).containsKey("ended");
        } finally {
            deployer.undeploy(EXECUTING);
        }
    }
}
