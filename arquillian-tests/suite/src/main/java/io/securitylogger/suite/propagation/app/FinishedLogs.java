package io.securitylogger.suite.propagation.app;

import io.securitylogger.LogEvent;
import io.securitylogger.LogPhase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What was written of each log at its end, and how often it was written. */
@ApplicationScoped
public class FinishedLogs {
    private final Map<UUID, CompletableFuture<String>> finished = new ConcurrentHashMap<>();
    private final Map<UUID, AtomicInteger> writes = new ConcurrentHashMap<>();

    void on(@Observes LogEvent event) {
        UUID id = event.record().fields().id();
        writes.computeIfAbsent(id, none -> new AtomicInteger()).incrementAndGet();
        if (event.phase() == LogPhase.FINISHED) {
            String data = event.record().fields().slug() + " "
                    + event.record().fields().relatedObjects() + " "
                    + event.record().fields().extraData();
            future(id).complete(data);
        }
    }

    private CompletableFuture<String> future(UUID id) {
        return finished.computeIfAbsent(id, none -> new CompletableFuture<>());
    }

    /** Waits for the end. */
    String of(UUID id) throws Exception {
        return future(id).get(20, TimeUnit.SECONDS) + " in " + writes.get(id) + " writes";
    }
}
