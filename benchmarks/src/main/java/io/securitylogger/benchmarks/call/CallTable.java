package io.securitylogger.benchmarks.call;

import io.securitylogger.benchmarks.comparison.Spread;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The results as Markdown. */
final class CallTable {

    static final String HEAD =
            """
            | client | call | log | CPU us | CPU, times bare | us more than bare | of Logbook's | KB | KB more than bare | of Logbook's |
            |---|---|---|---|---|---|---|---|---|---|
            """;

    private CallTable() {}

    /** Medians of the rounds; behind ratio and difference the smallest and the largest that a round gave. */
    static String of(ClientKind client, CallResults results) {
        StringBuilder text = new StringBuilder();
        for (CallLoad load : CallLoad.values()) {
            for (Logging logging : Logging.values()) {
                if (!results.of(load, logging).isEmpty()) {
                    text.append("| ").append(client.label()).append(row(results, load, logging));
                }
            }
        }
        return text.toString();
    }

    private static String row(CallResults results, CallLoad load, Logging logging) {
        List<CallMeasurement> rounds = results.of(load, logging);
        List<CallMeasurement> bare = results.of(load, Logging.BARE);
        List<CallMeasurement> logbook = results.of(load, Logging.LOGBOOK);
        Spread ratio = Spread.ofRatios(rounds, bare, CallMeasurement::cpuMicros);
        Spread more = Spread.ofDifferences(rounds, bare, CallMeasurement::cpuMicros);
        return String.format(
                Locale.ROOT,
                " | %s | %s | %.1f | %.2f (%.2f-%.2f) | %.1f (%.1f-%.1f) | %s | %.1f | %.1f | %s |%n",
                load.label(),
                logging.label(),
                Spread.of(rounds, CallMeasurement::cpuMicros).median(),
                ratio.median(),
                ratio.least(),
                ratio.most(),
                more.median(),
                more.least(),
                more.most(),
                share(more.median(), added(logbook, bare, CallMeasurement::cpuMicros)),
                Spread.of(rounds, CallMeasurement::allocatedKilobytes).median(),
                added(rounds, bare, CallMeasurement::allocatedKilobytes),
                share(
                        added(rounds, bare, CallMeasurement::allocatedKilobytes),
                        added(logbook, bare, CallMeasurement::allocatedKilobytes)));
    }

    private static double added(
            List<CallMeasurement> rounds, List<CallMeasurement> bare, ToDoubleFunction<CallMeasurement> value) {
        return Spread.ofDifferences(rounds, bare, value).median();
    }

    /** Empty where there is nothing of Logbook's. */
    private static String share(double ours, double logbooks) {
        return Double.isNaN(logbooks) ? "" : String.format(Locale.ROOT, "%.2f", ours / logbooks);
    }
}
