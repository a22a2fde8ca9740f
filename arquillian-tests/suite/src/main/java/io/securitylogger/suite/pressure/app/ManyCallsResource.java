package io.securitylogger.suite.pressure.app;

import io.securitylogger.LogData;
import io.securitylogger.LogScope;
import io.securitylogger.SecurityLog;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Makes ten calls, half of them in tasks, each with a mark of its own in what it sends and in its log. */
@Path("/many/{kind}/{request}")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ManyCallsResource {
    private static final int HALF = 5;
    private static final long WAIT_SECONDS = 60;

    @Inject
    private SecurityLog log;

    @Inject
    private CallClients clients;

    @Resource
    private ManagedExecutorService executor;

    @GET
    public int call(@PathParam("kind") String kind, @PathParam("request") String request) throws Exception {
        List<Future<Integer>> tasks = new ArrayList<>();
        int length = 0;
        for (int i = 0; i < HALF; i++) {
            String task = request + "-" + (HALF + i);
            tasks.add(executor.submit(() -> marked(kind, task)));
            length += marked(kind, request + "-" + i);
        }
        for (Future<Integer> task : tasks) {
            length += task.get(WAIT_SECONDS, TimeUnit.SECONDS);
        }
        return length;
    }

    private int marked(String kind, String mark) throws Exception {
        try (LogScope scope = log.with(LogData.NONE.extra("mark", mark))) {
            return answer(kind, mark).length();
        }
    }

    private String answer(String kind, String mark) throws Exception {
        return switch (kind) {
            case "http" ->
                clients.http()
                        .send(
                                HttpRequest.newBuilder(clients.uri("/http/many-" + mark))
                                        .build(),
                                BodyHandlers.ofString())
                        .body();
            case "jaxrs" -> clients.jaxrs("/jaxrs/many-" + mark).request().get(String.class);
            case "rest" -> clients.rest().one(mark);
            case "soap" -> clients.soap().rate(mark, "swordfish");
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
