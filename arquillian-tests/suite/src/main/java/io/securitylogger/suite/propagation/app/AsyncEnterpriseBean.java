package io.securitylogger.suite.propagation.app;

import jakarta.annotation.Resource;
import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;

@Stateless
@SuppressWarnings("NullAway.Init")
public class AsyncEnterpriseBean {
    @Resource
    private ManagedExecutorService executor;

    @Asynchronous
    public Future<Sight> sight() {
        return new AsyncResult<>(Sight.now());
    }

    @Asynchronous
    public Future<Sight> sight(Executor inScope) {
        return new AsyncResult<>(
                CompletableFuture.supplyAsync(Sight::now, inScope).join());
    }

    public Future<Sight> sightByExecutor() {
        return executor.submit(Sight::now);
    }
}
