package io.securitylogger.impl.metrics;

import io.securitylogger.LogStatistics;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.message.Reporter;
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
     * @param reporter told if there are metrics that cannot be used
     */
    static Metrics of(String application, Supplier<LogStatistics> statistics, Reporter reporter) {
        try {
            return MicroProfileMetrics.register(application, statistics);
        } catch (LinkageError serverHasNone) {
            return NONE;
        } catch (RuntimeException refused) {
            reporter.report(Message.METRICS_REFUSED, refused);
            return NONE;
        }
    }
}
