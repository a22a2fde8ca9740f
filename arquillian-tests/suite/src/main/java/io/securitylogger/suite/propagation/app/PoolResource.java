package io.securitylogger.suite.propagation.app;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Knows nothing of us, and uses the threads of the server. */
@Path("/pool")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class PoolResource {
    @Resource
    private ManagedExecutorService executor;

    @GET
    public int work() throws Exception {
        List<Future<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int number = i;
            tasks.add(executor.supplyAsync(() -> number).thenApplyAsync(one -> one + 1));
        }
        int sum = 0;
        for (Future<Integer> task : tasks) {
            sum += task.get(20, TimeUnit.SECONDS);
        }
        return sum;
    }
}
