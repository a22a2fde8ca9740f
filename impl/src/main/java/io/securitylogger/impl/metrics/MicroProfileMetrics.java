package io.securitylogger.impl.metrics;

import io.securitylogger.LogStatistics;
import io.securitylogger.WriterStatistics;
import io.securitylogger.WriterStatistics.Events;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Gauges in the application's registry of MicroProfile Metrics 5: {@value #EVENTS} by {@code application}, {@code writer}
 * and {@code outcome}, and the longest wait and delay in seconds.
 */
final class MicroProfileMetrics implements Metrics {

    static final String EVENTS = "securitylogger.events";
    static final String WAIT = "securitylogger.longest.wait";
    static final String DELAY = "securitylogger.longest.delay";

    private static final Map<String, ToLongFunction<Events>> OUTCOMES = Map.of(
            "received", Events::received,
            "queued", Events::queued,
            "written", Events::written,
            "retried", Events::retried,
            "dropped", Events::dropped,
            "rejected", Events::rejected);

    private final MetricRegistry registry;
    private final String application;
    private final Supplier<LogStatistics> statistics;
    private final List<MetricID> registered = new ArrayList<>();

    private MicroProfileMetrics(MetricRegistry registry, String application, Supplier<LogStatistics> statistics) {
        this.registry = registry;
        this.application = application;
        this.statistics = statistics;
    }

    static Metrics register(String application, Supplier<LogStatistics> statistics) {
        MetricRegistry registry = Registry.ofApplication().orElse(null);
        if (registry == null) {
            return NONE;
        }
        MicroProfileMetrics metrics = new MicroProfileMetrics(registry, application, statistics);
        List<WriterStatistics> writers = statistics.get().writers();
        for (int i = 0; i < writers.size(); i++) {
            metrics.registerWriter(writers.get(i).writer(), i);
        }
        return metrics;
    }

    private void registerWriter(String writer, int index) {
        Tag application = new Tag("application", this.application);
        Tag name = new Tag("writer", writer);
        OUTCOMES.forEach((outcome, number) -> gauge(
                metadata(EVENTS, "What became of the events for a writer", "events"),
                () -> number.applyAsLong(statisticsOf(index).events()),
                application,
                name,
                new Tag("outcome", outcome)));
        gauge(
                metadata(WAIT, "The longest time that a caller was held up", "seconds"),
                () -> seconds(statisticsOf(index).longestWait()),
                application,
                name);
        gauge(
                metadata(DELAY, "The longest time from an event's hand-over to its being written", "seconds"),
                () -> seconds(statisticsOf(index).longestDelay()),
                application,
                name);
    }

    private WriterStatistics statisticsOf(int index) {
        return statistics.get().writers().get(index);
    }

    private void gauge(Metadata metadata, Supplier<Number> value, Tag... tags) {
        registry.gauge(metadata, value, Supplier::get, tags);
        registered.add(new MetricID(metadata.getName(), tags));
    }

    private static Metadata metadata(String name, String description, String unit) {
        return Metadata.builder()
                .withName(name)
                .withDescription(description)
                .withUnit(unit)
                .build();
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    @Override
    public void close() {
        registered.forEach(registry::remove);
    }
}
