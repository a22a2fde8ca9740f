package io.securitylogger.suite.backends;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.server.ServerLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Batches at the application's end, and what an application leaves behind that comes and goes. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class RedeployIT {
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final Logs LOGS = new Logs(Sql.of(DATABASE));
    private static final String THREAD = "security-logger";

    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    private Deployer deployer;

    @Deployment(name = "batched", managed = false, testable = false)
    public static WebArchive batched() {
        return Apps.plain("batched", DATABASE)
                .setting("security.write-mode", "batched")
                .setting("security.batch-linger-millis", "5000")
                .loggedWar();
    }

    @Deployment(name = "probe", testable = false)
    public static WebArchive probe() {
        return Apps.probe().war();
    }

    @Test
    void drainsItsQueueAndLeavesNothingBehind() throws Exception {
        ServerLog log = ServerLog.fromNow();
        for (int cycle = 1; cycle <= 5; cycle++) {
            deployer.deploy("batched");
            try {
                assertThat(threads()).as("while it is deployed").anyMatch(name -> name.startsWith(THREAD));
                requests(cycle, cycle == 1 ? 200 : 20);
            } finally {
                deployer.undeploy("batched");
            }
            assertThat(LOGS.versions(path(cycle))).isEqualTo(Map.of("9999", cycle == 1 ? 200 : 20));
            Poll.until(RedeployIT::threads, names -> names.stream().noneMatch(name -> name.startsWith(THREAD)));
        }
        assertThat(log.linesMatching("SECLOG00(07|3|5|8)")).isEmpty();
        assertThat(LOGS.sql().rows("SELECT version FROM security_schema_version"))
                .hasSameSizeAs(SchemaVersions.ALL);
    }

    private static void requests(int cycle, int count) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                String path = path(cycle) + i;
                answers.add(clients.submit(() -> Client.get(path).status()));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get(60, TimeUnit.SECONDS)).isEqualTo(200);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private static String path(int cycle) {
        return "/batched/api/plain/" + cycle + "-";
    }

    private static List<String> threads() {
        return Client.get("/" + Apps.PROBE + "/api/threads").text().lines().toList();
    }
}
