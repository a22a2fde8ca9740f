package io.securitylogger.suite.propagation.app;

import jakarta.enterprise.concurrent.Asynchronous;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;

@ApplicationScoped
public class AsyncBean {
    @Asynchronous
    public CompletableFuture<Sight> sight() {
        return Asynchronous.Result.complete(Sight.now());
    }

    @Asynchronous(executor = Executors.CLEARING)
    public CompletableFuture<Sight> sightWithClearedContext() {
        return Asynchronous.Result.complete(Sight.now());
    }
}
