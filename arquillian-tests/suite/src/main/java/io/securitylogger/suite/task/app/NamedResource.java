package io.securitylogger.suite.task.app;

import io.securitylogger.LogData;
import io.securitylogger.LoggedTasks;
import io.securitylogger.RequestedTask;
import io.securitylogger.TaskOptions;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** Asks for tasks by their names; answers with the ids of their logs. */
@Path("/named/{slug}")
@NullUnmarked
public class NamedResource {
    @Inject
    private LoggedTasks tasks;

    @PathParam("slug")
    private String slug;

    private String submit(TaskOptions options) {
        RequestedTask task = tasks.submit(options.with(LogData.slug(slug)));
        return task.ref().orElseThrow().id().toString();
    }

    /** A task with arguments of several kinds. */
    @GET
    @Path("/bill")
    public String bill() {
        return submit(TaskOptions.of("bill")
                .args("Ada", LocalDate.of(2026, 1, 31))
                .arg("within", Duration.ofDays(14))
                .arg("lines", List.of(new NamedWork.Line(3, new BigDecimal("1.10")))));
    }

    /** A task that ends later than its method. */
    @GET
    @Path("/stage")
    public String stage() {
        return submit(TaskOptions.of("stage"));
    }

    /** A command. */
    @GET
    @Path("/greet")
    public String greet() {
        return submit(TaskOptions.of("greet").args("Ada", 5));
    }

    /** What the caller is told of a wrong call. */
    @GET
    @Path("/refused")
    public String refused(@QueryParam("how") String how) {
        try {
            return switch (how) {
                case "unknown" -> submit(TaskOptions.of("nobody"));
                case "few" -> submit(TaskOptions.of("bill"));
                case "strange" -> submit(TaskOptions.of("fail").args(Thread.currentThread()));
                default -> submit(TaskOptions.of("fail").args(5));
            };
        } catch (IllegalArgumentException wrong) {
            return wrong.getClass().getSimpleName() + ": " + wrong.getMessage();
        }
    }
}
