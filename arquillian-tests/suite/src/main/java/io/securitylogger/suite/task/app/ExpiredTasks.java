package io.securitylogger.suite.task.app;

import io.securitylogger.TaskExpired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the names of tasks that are said to have died. */
@ApplicationScoped
@Path("/expired/{name}")
public class ExpiredTasks {
    private final List<String> names = new CopyOnWriteArrayList<>();

    void on(@Observes TaskExpired event) {
        names.add(event.invocation().call().name() + " " + event.invocation().state());
    }

    @GET
    public String of(@PathParam("name") String name) {
        return String.join(
                ",", names.stream().filter(one -> one.startsWith(name)).toList());
    }
}
