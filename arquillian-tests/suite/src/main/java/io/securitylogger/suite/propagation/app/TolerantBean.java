package io.securitylogger.suite.propagation.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.faulttolerance.Asynchronous;

@ApplicationScoped
public class TolerantBean {
    @Asynchronous
    public CompletionStage<Sight> sight() {
        return CompletableFuture.completedFuture(Sight.now());
    }
}
