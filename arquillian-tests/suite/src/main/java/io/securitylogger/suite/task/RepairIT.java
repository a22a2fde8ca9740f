package io.securitylogger.suite.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.suite.batch.AdminClient;
import io.securitylogger.suite.batch.AdminTool;
import io.securitylogger.suite.command.Http;
import io.securitylogger.suite.command.StoredCommands;
import io.securitylogger.suite.database.Database;
import io.securitylogger.suite.database.PostgreSql;
import io.securitylogger.suite.task.app.ExpiredTasks;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class RepairIT {
    private static final Database DATABASE = PostgreSql.newDatabase();
    private static final Database SCHEDULED_DATABASE = PostgreSql.newDatabase();
    private static final StoredTasks LOGS = new StoredTasks(DATABASE);
    private static final StoredCommands JOBS = new StoredCommands(DATABASE);
    private static final String JOB = "set-task-log-state";
    private static final String LIVING_AGAIN =
            "UPDATE security_task_invocation_log SET state = 'TRIGGERED', version = 1,"
                    + " stop = NULL, time = NULL, stale_at = start WHERE name = ?";

    private final String name = "task-" + UUID.randomUUID();

    @Deployment(name = "repair", order = 1, testable = false)
    public static WebArchive application() {
        return AdminClient.enabled(TaskApp.named("repair", DATABASE).classes(ExpiredTasks.class))
                .loggedWar();
    }

    @Deployment(name = "repair-scheduled", order = 2, testable = false)
    public static WebArchive scheduled() {
        return TaskApp.named("repair-scheduled", SCHEDULED_DATABASE)
                .setting("security.set-task-log-state-schedule", "* * * * *")
                .loggedWar();
    }

    private String ask(String what) {
        return Http.get("/repair/api/tasks/" + name + "/" + what);
    }

    private static Map<String, String> repair() {
        int before = JOBS.of(JOB).size();
        AdminTool.ofServer().start("repair", JOB, Map.of());
        return JOBS.nextEnded(JOB, before);
    }

    @Test
    void taskThatHangsIsExpiredForGood() {
        ask("hanging");
        LOGS.await(name, log -> log.getOrDefault("state", "").equals("ACTIVE"));
        LockSupport.parkNanos(300_000_000);

        Map<String, String> job = repair();
        assertThat(job).containsEntry("state", "SUCCEEDED");
        assertThat(job.get("output")).contains("1 expired");
        assertThat(LOGS.ended(name)).containsEntry("state", "EXPIRED");
        assertThat(LOGS.ended(name).get("error_message")).contains("its run had not ended");
        assertThat(LOGS.runs(name).get(0)).containsEntry("state", "EXPIRED").containsKey("stop");
        assertThat(Http.get("/repair/api/expired/" + name)).isEqualTo(name + " EXPIRED");

        ask("open");
        repair();
        assertThat(LOGS.invocations(name).get(0)).containsEntry("state", "EXPIRED");
        assertThat(LOGS.runs(name).get(0)).containsEntry("state", "EXPIRED");
        assertThat(Http.get("/repair/api/expired/" + name)).isEqualTo(name + " EXPIRED");
    }

    @Test
    void invocationTakesStateAndEndOfItsRun() {
        ask("sum");
        String stop =
                LOGS.runs(LOGS.ended(name).getOrDefault("name", "")).get(0).get("stop");
        LOGS.change(LIVING_AGAIN, name);

        assertThat(repair().get("output")).contains("1 task(s) took the state of their last run");
        assertThat(LOGS.ended(name)).containsEntry("state", "SUCCEEDED").containsEntry("stop", stop);
    }

    @Test
    void taskWithoutRunExpiresUnlessItIsTooOld() {
        String old = "old-" + name;
        ask("far-off");
        Http.get("/repair/api/tasks/" + old + "/far-off");
        LOGS.change(LIVING_AGAIN, name);
        LOGS.change(LIVING_AGAIN, old);
        LOGS.change("UPDATE security_task_invocation_log SET start = start - INTERVAL '31 days' WHERE name = ?", old);

        repair();
        assertThat(LOGS.ended(name)).containsEntry("state", "EXPIRED");
        assertThat(LOGS.runs(name)).isEmpty();
        assertThat(LOGS.invocations(old).get(0)).containsEntry("state", "TRIGGERED");
    }

    @Test
    void theClockRepairsToo() {
        StoredTasks logs = new StoredTasks(SCHEDULED_DATABASE);
        Http.get("/repair-scheduled/api/tasks/" + name + "/hanging");
        long deadline = System.nanoTime() + 150_000_000_000L;
        while (!logs.invocations(name).get(0).containsKey("stop") && System.nanoTime() < deadline) {
            LockSupport.parkNanos(250_000_000);
        }

        assertThat(logs.ended(name)).containsEntry("state", "EXPIRED");
    }
}
