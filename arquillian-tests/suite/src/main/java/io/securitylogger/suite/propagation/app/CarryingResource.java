package io.securitylogger.suite.propagation.app;

import io.securitylogger.ObjectRef;
import io.securitylogger.SecurityLog;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One request for each mechanism: two lines, what the request's thread sees and what the other one saw. */
@Path("/carry")
@RequestScoped
@Produces("text/plain;charset=UTF-8")
@SuppressWarnings("NullAway.Init")
public class CarryingResource {
    @Inject
    private SecurityLog log;

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Resource
    private ContextService contexts;

    @Resource(lookup = Executors.ALL_REMAINING)
    private ManagedExecutorService allRemaining;

    @Resource(lookup = Executors.CLEARING)
    private ManagedExecutorService clearing;

    @Resource(lookup = Executors.UNCHANGING)
    private ManagedExecutorService unchanging;

    @Resource(lookup = Executors.NAMING)
    private ManagedExecutorService naming;

    @Inject
    private AsyncBean asyncBean;

    @EJB
    private AsyncEnterpriseBean enterpriseBean;

    @Inject
    private TolerantBean tolerantBean;

    @GET
    @Path("/{mechanism}")
    public String carry(@PathParam("mechanism") String name) throws Exception {
        log.slug("submitter").relate(ObjectRef.of("Order", 1)).extra("channel", "web");
        String here = Sight.now();
        Mechanism mechanism = mechanisms().get(name);
        if (mechanism == null) {
            throw new IllegalArgumentException(name);
        }
        return here + "\n" + mechanism.start().get(20, TimeUnit.SECONDS);
    }

    private Map<String, Mechanism> mechanisms() {
        Callable<String> task = Sight::now;
        Supplier<String> supplier = Sight::now;
        return Map.ofEntries(
                Map.entry("submit", () -> executor.submit(task)),
                Map.entry("execute", () -> execute(executor)),
                Map.entry("invoke-all", () -> executor.invokeAll(List.of(task)).get(0)),
                Map.entry("schedule", () -> scheduler.schedule(task, 1, TimeUnit.MILLISECONDS)),
                Map.entry("supply-async", () -> executor.supplyAsync(supplier)),
                Map.entry("continuation", () -> executor.completedFuture(1).thenApplyAsync(one -> Sight.now())),
                Map.entry("continuation-of-incomplete", this::continuationOfIncomplete),
                Map.entry("proxy", this::proxy),
                Map.entry("contextual-callable", () -> onOwnThread(contexts.contextualCallable(task))),
                Map.entry("with-context-capture", this::withContextCapture),
                Map.entry("concurrency-async", () -> asyncBean.sight()),
                Map.entry("ejb-async", () -> enterpriseBean.sight()),
                Map.entry("ejb-async-executor", () -> enterpriseBean.sight(log.currentContextExecutor())),
                Map.entry("fault-tolerance-async", () -> tolerantBean.sight().toCompletableFuture()),
                Map.entry("own-thread", () -> onOwnThread(task)),
                Map.entry("own-thread-contextual", () -> onOwnThread(log.contextualCallable(task))),
                Map.entry("all-remaining", () -> allRemaining.submit(task)),
                Map.entry("clearing", () -> clearing.submit(task)),
                Map.entry("unchanging", () -> unchanging.submit(task)),
                Map.entry("naming", () -> naming.submit(task)));
    }

    private static CompletableFuture<String> execute(Executor executor) {
        CompletableFuture<String> sight = new CompletableFuture<>();
        executor.execute(() -> sight.complete(Sight.now()));
        return sight;
    }

    private CompletableFuture<String> continuationOfIncomplete() {
        CompletableFuture<Integer> first = executor.newIncompleteFuture();
        CompletableFuture<String> sight = first.thenApply(one -> Sight.now());
        start(() -> first.complete(1));
        return sight;
    }

    private CompletableFuture<String> proxy() {
        CompletableFuture<String> sight = new CompletableFuture<>();
        Runnable task = () -> sight.complete(Sight.now());
        start(contexts.createContextualProxy(task, Runnable.class));
        return sight;
    }

    private CompletableFuture<String> withContextCapture() {
        CompletableFuture<Integer> first = new CompletableFuture<>();
        CompletableFuture<String> sight = contexts.withContextCapture(first).thenApply(one -> Sight.now());
        start(() -> first.complete(1));
        return sight;
    }

    private static FutureTask<String> onOwnThread(Callable<String> task) {
        FutureTask<String> future = new FutureTask<>(task);
        start(future);
        return future;
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }
}
