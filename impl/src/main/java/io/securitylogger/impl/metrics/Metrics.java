package io.securitylogger.impl.metrics;

import io.securitylogger.LogStatistics;
import java.util.function.Supplier;

/** Shows the statistics of one application until it is closed. */
@FunctionalInterface
public interface Metrics extends AutoCloseable {

    /** Where the server has no metrics. */
    Metrics NONE = () -> {};

    @Override
    void close();

    /**
     * Begins to show them, in MicroProfile Metrics if that is there.
     *
     * @param application tells the applications of a server apart: the context root
     * @param statistics asked whenever somebody reads the metrics
     */
    static Metrics of(String application, Supplier<LogStatistics> statistics) {
        try {
            return MicroProfileMetrics.register(application, statistics);
        } catch (RuntimeException | LinkageError serverHasNone) {
            return NONE;
        }
    }
}
