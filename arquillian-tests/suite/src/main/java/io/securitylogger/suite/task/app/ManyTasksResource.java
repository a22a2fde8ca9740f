package io.securitylogger.suite.task.app;

import io.securitylogger.LoggedTasks;
import io.securitylogger.TaskOptions;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;

/** Has more tasks than its executor has threads, none of which comes to an end; says of each in a table that it has begun. */
@Path("/many/{name}")
@ManagedExecutorDefinition(name = ManyTasksResource.EXECUTOR, maxAsync = ManyTasksResource.THREADS)
@NullUnmarked
public class ManyTasksResource {

    /** For {@code security.task-executor}. */
    public static final String EXECUTOR = "java:app/concurrent/Fifty";

    /** How many tasks run at a time. */
    public static final int THREADS = 50;

    private static final Duration STALE = Duration.ofSeconds(5);

    @Inject
    private LoggedTasks tasks;

    /** Not shareable: Open Liberty would keep the connection for a task as long as that runs. */
    @Resource(lookup = "java:app/jdbc/Logs", shareable = false)
    private DataSource witness;

    @PathParam("name")
    private String name;

    @GET
    @Path("/endless/{count}")
    public String endless(@PathParam("count") int count) {
        for (int n = 1; n <= count; n++) {
            tasks.submit(TaskOptions.of(name).staleAfter(STALE), this::hang);
        }
        return "submitted";
    }

    /** Of this one no other may live. */
    @GET
    @Path("/alone")
    public String alone() {
        return tasks.submit(TaskOptions.of(name).staleAfter(STALE).asUnique(), this::hang)
                .state()
                .name();
    }

    private String hang() throws InterruptedException, SQLException {
        begin();
        Gates.pass(name);
        return "let go";
    }

    private void begin() throws SQLException {
        try (Connection connection = witness.getConnection();
                PreparedStatement statement = connection.prepareStatement("INSERT INTO begun (name) VALUES (?)")) {
            statement.setString(1, name);
            statement.executeUpdate();
        }
    }

    @GET
    @Path("/open")
    public String open() {
        Gates.open(name);
        return "open";
    }
}
