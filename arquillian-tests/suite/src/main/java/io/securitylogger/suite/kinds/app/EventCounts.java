package io.securitylogger.suite.kinds.app;

import io.securitylogger.InputRequestLog;
import io.securitylogger.LogEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the events of each case; only where the bundle is. */
@ApplicationScoped
public class EventCounts {
    private static final List<String> NO_CASE = List.of("none");

    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    void count(@Observes LogEvent event) {
        if (event.record() instanceof InputRequestLog log) {
            String name = log.http()
                    .request()
                    .headers()
                    .getOrDefault("x-case", NO_CASE)
                    .get(0);
            counts.merge(name + " " + event.phase(), 1, Integer::sum);
        }
    }

    /** By the name of the case and the phase. */
    public Map<String, Integer> all() {
        return new TreeMap<>(counts);
    }
}
