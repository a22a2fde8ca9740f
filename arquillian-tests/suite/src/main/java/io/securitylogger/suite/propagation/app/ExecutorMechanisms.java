package io.securitylogger.suite.propagation.app;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Tasks and stages of executors: the server's default ones, and those of the application. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ExecutorMechanisms {
    private static final Callable<Sight> TASK = Sight::now;

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Resource(lookup = Executors.ALL_REMAINING)
    private ManagedExecutorService allRemaining;

    @Resource(lookup = Executors.NAMING)
    private ManagedExecutorService naming;

    @Resource(lookup = Executors.CLEARING)
    private ManagedExecutorService clearing;

    @Resource(lookup = Executors.UNCHANGING)
    private ManagedExecutorService unchanging;

    Optional<Mechanism> named(String name) {
        return Optional.ofNullable(mechanisms().get(name));
    }

    private Map<String, Mechanism> mechanisms() {
        return Map.ofEntries(
                Map.entry("execute", () -> execute(executor)),
                Map.entry("submit", () -> executor.submit(TASK)),
                Map.entry("invoke-all", () -> executor.invokeAll(List.of(TASK)).get(0)),
                Map.entry("supply-async", () -> executor.supplyAsync(Sight::now)),
                Map.entry("schedule", () -> scheduler.schedule(TASK, 1, TimeUnit.MILLISECONDS)),
                Map.entry("stage", () -> executor.completedFuture(1).thenApplyAsync(one -> Sight.now())),
                Map.entry("stage-of-incomplete", () -> completedElsewhere(executor)),
                Map.entry("defined-submit", () -> allRemaining.submit(TASK)),
                Map.entry("defined-stage", () -> allRemaining.completedFuture(1).thenApplyAsync(one -> Sight.now())),
                Map.entry("defined-stage-of-incomplete", () -> completedElsewhere(allRemaining)),
                Map.entry("naming", () -> naming.submit(TASK)),
                Map.entry("clearing", () -> clearing.submit(TASK)),
                Map.entry("unchanging", () -> unchanging.submit(TASK)));
    }

    private static CompletableFuture<Sight> execute(Executor executor) {
        CompletableFuture<Sight> sight = new CompletableFuture<>();
        executor.execute(() -> sight.complete(Sight.now()));
        return sight;
    }

    private static CompletableFuture<Sight> completedElsewhere(ManagedExecutorService executor) {
        CompletableFuture<Integer> first = executor.newIncompleteFuture();
        CompletableFuture<Sight> sight = first.thenApply(one -> Sight.now());
        OwnThread.run(() -> first.complete(1));
        return sight;
    }
}
