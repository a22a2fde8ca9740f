package io.securitylogger.suite.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.batch.app.BatchApplication;
import io.securitylogger.suite.batch.app.Greeter;
import io.securitylogger.suite.command.StoredCommands;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Applications of one server, which may share a batch repository, leave each other's executions alone. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class NeighbourIT {
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final Database DATABASE_OF_NEIGHBOUR = PostgreSql.newDatabase();
    private static final StoredCommands LOGS = new StoredCommands(DATABASE);
    private static final String DATA_SOURCE = "java:app/jdbc/Logs";

    private final AdminClient owner = new AdminClient("owner", AdminClient.ADMINISTRATOR);
    private final AdminClient neighbour = new AdminClient("neighbour", AdminClient.ADMINISTRATOR);
    private final String name = "name-" + UUID.randomUUID();

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    private Deployer deployer;

    @Deployment(name = "owner", order = 1, testable = false)
    public static WebArchive owner() {
        return application("owner", DATABASE);
    }

    @Deployment(name = "neighbour", order = 2, testable = false)
    public static WebArchive neighbour() {
        return application("neighbour", DATABASE_OF_NEIGHBOUR);
    }

    @Deployment(name = "redeployed", managed = false, testable = false)
    public static WebArchive redeployed() {
        return application("redeployed", DATABASE);
    }

    private static WebArchive application(String name, Database database) {
        return AdminClient.enabled(TestApp.named(name))
                .classes(BatchApplication.class, Greeter.class)
                .dataSource(DATA_SOURCE, database)
                .setting("security.log-db-name", DATA_SOURCE)
                .loggedWar();
    }

    @Test
    void failedExecutionOfNeighbourIsNotThere() {
        String failed = owner.started("run-command", command("fail"));
        assertThat(owner.ended(failed).getString("batch_status")).isEqualTo("FAILED");

        isNotThere(failed);

        assertThat(owner.run(failed).getString("batch_status")).isEqualTo("FAILED");
        String again = owner.restarted(failed, "{\"arguments\":\"" + name + "\"}");
        assertThat(owner.ended(again).getString("batch_status")).isEqualTo("COMPLETED");
        isNotThere(again);
    }

    @Test
    void runningExecutionOfNeighbourIsNotStopped() {
        String running = owner.started("run-command", command("await"));
        LOGS.await("greet", "await " + name, log -> true);

        isNotThere(running);

        assertThat(owner.run(running).getString("batch_status")).isEqualTo("STARTED");
        assertThat(owner.post(running + "/stop", "").statusCode()).isEqualTo(202);
        assertThat(owner.ended(running).getString("batch_status")).isIn("STOPPED", "FAILED");
    }

    /** Where the tools of the server start jobs, or else by the resource: their executions carry no token of ours. */
    @ParameterizedTest
    @ValueSource(strings = {"", "fail ", "await "})
    void executionStartedByTheServersToolIsOfItsApplication(String how) {
        String before = owner.started("run-command", command(""));
        AdminTool.ofServer()
                .start("owner", "run-command", Map.of("command", "greet", "arguments", how + name + "-tool"));
        LOGS.await("greet", how + name + "-tool", log -> true);

        String started = nextOf(owner, before);

        isNotThere(started);
        if (how.startsWith("await")) {
            assertThat(owner.post(started + "/stop", "").statusCode()).isEqualTo(202);
        }
        assertThat(owner.ended(started).getString("batch_status")).isNotBlank();
        isNotThere(started);
    }

    @Test
    void ownExecutionsAreThereAgainAfterRedeployment() {
        AdminClient redeployed = new AdminClient("redeployed", AdminClient.ADMINISTRATOR);
        deployer.deploy("redeployed");
        try {
            String before = redeployed.started("run-command", command("fail"));
            redeployed.ended(before);
            AdminTool.ofServer()
                    .start(
                            "redeployed",
                            "run-command",
                            Map.of("command", "greet", "arguments", "fail " + name + "-tool"));
            LOGS.ended("greet", "fail " + name + "-tool");
            String byTool = nextOf(redeployed, before);
            redeployed.ended(byTool);

            deployer.undeploy("redeployed");
            deployer.deploy("redeployed");

            for (String execution : List.of(before, byTool)) {
                assertThat(redeployed.run(execution).getString("batch_status")).isEqualTo("FAILED");
                isNotThere(execution);
            }
        } finally {
            deployer.undeploy("redeployed");
        }
    }

    /** The next execution that the application shows and that a tool has started. */
    private String nextOf(AdminClient application, String address) {
        long id = Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
        return LongStream.range(id + 1, id + 20)
                .mapToObj(next -> "executions/" + next)
                .filter(next -> application.get(next).body().contains(name + "-tool"))
                .findFirst()
                .orElseThrow();
    }

    private void isNotThere(String address) {
        String foreign = "executions/" + address.substring(address.lastIndexOf('/') + 1);
        assertThat(List.of(
                        neighbour.get(foreign).statusCode(),
                        neighbour.post(foreign + "/restart", "{}").statusCode(),
                        neighbour.post(foreign + "/stop", "{}").statusCode()))
                .containsExactly(404, 404, 404);
    }

    private String command(String how) {
        return "{\"command\":\"greet\",\"arguments\":\"" + how + " " + name + "\"}";
    }
}
