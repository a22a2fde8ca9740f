package io.securitylogger.suite.task.app;

import io.securitylogger.LogData;
import io.securitylogger.LogRecord;
import io.securitylogger.LoggedTasks;
import io.securitylogger.ObjectRef;
import io.securitylogger.SecurityLog;
import io.securitylogger.SubmittedTask;
import io.securitylogger.TaskFailedException;
import io.securitylogger.TaskNotRunException;
import io.securitylogger.TaskOptions;
import io.securitylogger.TaskRetry;
import io.securitylogger.TaskTimeoutException;
import io.securitylogger.spi.LogReader;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;

@Path("/tasks/{name}")
@NullUnmarked
public class TaskResource {
    private static final Duration MOMENT = Duration.ofMillis(250);
    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject
    private LoggedTasks tasks;

    @Inject
    private TransactionalTasks transactional;

    @Inject
    private LogReader reader;

    @Inject
    private SecurityLog log;

    @PathParam("name")
    private String name;

    /** A task that does all that one can do. */
    @GET
    @Path("/sum")
    public String sum() {
        log.slug("sums").relate(ObjectRef.of("Sum", name));
        TaskOptions options = TaskOptions.of(name)
                .queue("sums")
                .args(5, 8)
                .arg("on", LocalDate.of(2026, 1, 31))
                .arg("password", "hunter2");
        return id(tasks.submit(options, () -> {
            LoggedTasks.current().out().println("adding for " + name);
            SecurityLog.current().extra("seen", true);
            return Map.of("sum", 13, "password", "hunter2");
        }));
    }

    /** A task that fails again and again. */
    @GET
    @Path("/poison")
    public String poison() {
        TaskOptions options = TaskOptions.of(name).retry(TaskRetry.exponential(MOMENT, MOMENT, 3));
        return id(tasks.submit(options, failing()));
    }

    private static Callable<String> failing() {
        return () -> {
            LoggedTasks.current()
                    .out()
                    .println("attempt " + LoggedTasks.current().retries());
            throw new IOException("no disk");
        };
    }

    /** A task whose time is over before it begins. */
    @GET
    @Path("/late")
    public String late() {
        TaskOptions options = TaskOptions.of(name).expiresAfter(MOMENT);
        return id(tasks.schedule(options, () -> true, Instant.now().plus(MOMENT.multipliedBy(2))));
    }

    /** A task that begins later. */
    @GET
    @Path("/scheduled")
    public String scheduled() {
        return id(tasks.schedule(TaskOptions.of(name), () -> true, Instant.now().plus(MOMENT)));
    }

    /** A task for which its caller waits. */
    @GET
    @Path("/get")
    public String get(@QueryParam("how") String how) {
        TaskOptions options = TaskOptions.of(name).asUnique();
        try {
            return switch (how) {
                case "patient" -> tasks.submitAndGet(options, () -> "done", LONG);
                case "impatient" -> tasks.submitAndGet(options, this::passGate, MOMENT);
                default -> tasks.submitAndGet(options, failing(), LONG);
            };
        } catch (TaskTimeoutException e) {
            return "timeout";
        } catch (TaskFailedException e) {
            return e.getCause().getMessage();
        } catch (TaskNotRunException e) {
            return e.state().name();
        }
    }

    private String passGate() throws InterruptedException {
        Gates.pass(name);
        return "waited";
    }

    /** A task of which only one may live, and which need not be done again soon. */
    @GET
    @Path("/unique")
    public String unique() {
        TaskOptions options = TaskOptions.of(name).asUnique().ignoreAfterSuccess(LONG);
        return id(tasks.submit(options, this::passGate));
    }

    /** A task that goes on longer than it says. */
    @GET
    @Path("/hanging")
    public String hanging() {
        return id(tasks.submit(TaskOptions.of(name).staleAfter(MOMENT), this::passGate));
    }

    /** A task that waits for a time that does not come. */
    @GET
    @Path("/far-off")
    public String farOff() {
        return id(tasks.schedule(TaskOptions.of(name), () -> true, Instant.now().plus(LONG.multipliedBy(60))));
    }

    /** Lets waiting tasks go on. */
    @GET
    @Path("/open")
    public String open() {
        Gates.open(name);
        return "open";
    }

    /** A task of a transaction; answers with the state that it has inside. */
    @GET
    @Path("/committed")
    public String committed() {
        StringBuilder inside = new StringBuilder();
        transactional.committed(
                TaskOptions.of(name).with(LogData.slug("committed")),
                task -> inside.append(reader.find(task.ref().orElseThrow())
                        .map(LogRecord::state)
                        .orElseThrow()));
        return inside.toString();
    }

    /** A task of a transaction that does not commit. */
    @GET
    @Path("/rolled-back")
    public String rolledBack() {
        try {
            transactional.rolledBack(TaskOptions.of(name));
            return "committed";
        } catch (IllegalStateException rolledBack) {
            return rolledBack.getMessage();
        }
    }

    /** The same unique task again and again; answers how often it ran. */
    @GET
    @Path("/contend")
    public String contend(@QueryParam("times") int times) {
        int run = 0;
        TaskOptions options = TaskOptions.of(name).asUnique();
        for (int i = 0; i < times; i++) {
            try {
                tasks.submitAndGet(options, () -> true, LONG);
                run++;
            } catch (TaskNotRunException duplicate) {
                Thread.onSpinWait();
            }
        }
        return String.valueOf(run);
    }

    private static String id(SubmittedTask<?> task) {
        return task.ref().orElseThrow().id().toString();
    }
}
