package io.securitylogger.suite.task.app;

import io.securitylogger.LoggedTask;
import io.securitylogger.LoggedTasks;
import io.securitylogger.SecurityLog;
import jakarta.enterprise.concurrent.Asynchronous;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Methods that Jakarta Concurrency executes. */
@ApplicationScoped
public class Reports {
    private final Map<String, Integer> attempts = new ConcurrentHashMap<>();

    @Asynchronous
    @LoggedTask(name = "concurrent", queue = "reports", staleAfter = "PT2H")
    public CompletionStage<String> write(String name) {
        SecurityLog.current().extra("thread", Thread.currentThread().getName());
        LoggedTasks.current().out().println("writing " + name);
        return Asynchronous.Result.complete("written " + name);
    }

    /** Fails twice. */
    @Asynchronous
    @LoggedTask(
            name = "retried",
            retryDelays = {"PT0.2S", "PT0.3S"},
            retryFor = IOException.class)
    public CompletableFuture<String> again(String name) throws IOException {
        int attempt = attempts.merge(name, 1, Integer::sum);
        if (attempt < 3) {
            throw new IOException("attempt " + attempt);
        }
        return Asynchronous.Result.complete("attempt " + attempt);
    }

    @Asynchronous
    @LoggedTask(onCommit = true, unique = true)
    public void later(String name) throws InterruptedException {
        Gates.pass(name);
    }
}
