package io.securitylogger.suite.propagation.app;

import io.securitylogger.SecurityLog;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** Asynchronous methods, context services, and threads that the server knows nothing of. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class MethodMechanisms {
    private static final Callable<Sight> TASK = Sight::now;

    @Inject
    private SecurityLog log;

    @Resource
    private ContextService contexts;

    @Resource(lookup = Executors.ALL_REMAINING_CONTEXT)
    private ContextService definedContexts;

    @Inject
    private AsyncBean asyncBean;

    @EJB
    private AsyncEnterpriseBean enterpriseBean;

    @Inject
    private TolerantBean tolerantBean;

    Optional<Mechanism> named(String name) {
        return Optional.ofNullable(mechanisms().get(name));
    }

    private Map<String, Mechanism> mechanisms() {
        return Map.ofEntries(
                Map.entry("concurrency-async", () -> asyncBean.sight()),
                Map.entry("concurrency-async-clearing", () -> asyncBean.sightWithClearedContext()),
                Map.entry("fault-tolerance-async", () -> tolerantBean.sight().toCompletableFuture()),
                Map.entry("ejb-async", () -> enterpriseBean.sight()),
                Map.entry("ejb-async-in-executor", () -> enterpriseBean.sight(log.currentContextExecutor())),
                Map.entry("ejb-submit", () -> enterpriseBean.sightByExecutor()),
                Map.entry("proxy", () -> proxy(contexts)),
                Map.entry("contextual-callable", () -> OwnThread.call(contexts.contextualCallable(TASK))),
                Map.entry("context-capture", () -> withContextCapture(contexts)),
                Map.entry("defined-proxy", () -> proxy(definedContexts)),
                Map.entry(
                        "defined-contextual-callable", () -> OwnThread.call(definedContexts.contextualCallable(TASK))),
                Map.entry("defined-context-capture", () -> withContextCapture(definedContexts)),
                Map.entry("own-thread", () -> OwnThread.call(TASK)),
                Map.entry("own-thread-contextual", () -> OwnThread.call(log.contextualCallable(TASK))));
    }

    private static CompletableFuture<Sight> proxy(ContextService contexts) {
        CompletableFuture<Sight> sight = new CompletableFuture<>();
        Runnable task = () -> sight.complete(Sight.now());
        OwnThread.run(contexts.createContextualProxy(task, Runnable.class));
        return sight;
    }

    private static CompletableFuture<Sight> withContextCapture(ContextService contexts) {
        CompletableFuture<Integer> first = new CompletableFuture<>();
        CompletableFuture<Sight> sight = contexts.withContextCapture(first).thenApply(one -> Sight.now());
        OwnThread.run(() -> first.complete(1));
        return sight;
    }
}
