package io.securitylogger.suite.task.app;

import io.securitylogger.LogData;
import io.securitylogger.LoggedTasks;
import io.securitylogger.RequestedTask;
import io.securitylogger.TaskNotSentException;
import io.securitylogger.TaskOptions;
import io.securitylogger.TaskRetry;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** Asks for tasks that any node executes. */
@Path("/messaged/{slug}")
@NullUnmarked
public class MessagedResource {
    private static final Duration MOMENT = Duration.ofMillis(500);

    @Inject
    private LoggedTasks tasks;

    @Inject
    private NamedTransactions transactions;

    @PathParam("slug")
    private String slug;

    private static String id(RequestedTask task) {
        return task.ref().orElseThrow().id().toString();
    }

    private TaskOptions options(String name) {
        return TaskOptions.of(name).with(LogData.slug(slug));
    }

    /** A task with arguments of several kinds. */
    @GET
    @Path("/bill")
    public String bill() {
        return id(tasks.submit(options("bill")
                .args("Ada", LocalDate.of(2026, 1, 31))
                .arg("within", Duration.ofDays(14))
                .arg("lines", List.of(new NamedWork.Line(3, new BigDecimal("1.10"))))));
    }

    /** A task that fails again and again. */
    @GET
    @Path("/poison")
    public String poison() {
        return id(tasks.submit(options("fail").args("no disk").retry(TaskRetry.after(MOMENT, MOMENT))));
    }

    /** A task that begins later. */
    @GET
    @Path("/scheduled")
    public String scheduled() {
        return id(tasks.schedule(options("fail").args("late"), Instant.now().plus(MOMENT.multipliedBy(2))));
    }

    /** A task that waits until it may go on, of which only one may live. */
    @GET
    @Path("/gate")
    public String gate() {
        TaskOptions once = options("gate").args(slug).asUnique().ignoreAfterSuccess(Duration.ofMinutes(1));
        RequestedTask task = tasks.submit(once);
        return task.state() + " " + id(task);
    }

    /** Lets it go on. */
    @GET
    @Path("/open")
    public String open() {
        Gates.open(slug);
        return "open";
    }

    /** A task of a transaction; answers with the state that it has inside. */
    @GET
    @Path("/committed")
    public String committed() {
        return transactions.committed(options("stage")).state().name();
    }

    /** A task of a transaction that does not commit. */
    @GET
    @Path("/rolled-back")
    public String rolledBack() {
        try {
            transactions.rolledBack(options("stage"));
            return "committed";
        } catch (IllegalStateException rolledBack) {
            return rolledBack.getMessage();
        }
    }

    /** What the caller is told of a task that cannot be sent. */
    @GET
    @Path("/unsent")
    public String unsent() {
        try {
            return id(tasks.submit(options("stage")));
        } catch (TaskNotSentException unsent) {
            return "not sent";
        }
    }

    /** Many tasks that take their time; {@link SlowWork} keeps what was done. */
    @GET
    @Path("/slow")
    public String slow(@QueryParam("count") int count, @QueryParam("millis") long millis) {
        for (int i = 0; i < count; i++) {
            tasks.submit(options("slow").args(slug, i, millis));
        }
        return String.valueOf(count);
    }
}
