package io.securitylogger.suite.propagation.app;

import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;

@Stateless
public class AsyncEnterpriseBean {
    @Asynchronous
    public Future<String> sight() {
        return new AsyncResult<>(Sight.now());
    }

    @Asynchronous
    public Future<String> sight(Executor inScope) {
        return new AsyncResult<>(
                CompletableFuture.supplyAsync(Sight::now, inScope).join());
    }
}
