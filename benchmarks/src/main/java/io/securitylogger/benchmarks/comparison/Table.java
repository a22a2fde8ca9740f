package io.securitylogger.benchmarks.comparison;

import io.securitylogger.benchmarks.variant.Variant;
import java.util.List;
import java.util.Locale;

/** The results as Markdown. */
final class Table {

    private static final String HEAD =
            """
            | load | variant | requests/s | p50 ms | p99 ms | CPU ms for 1000 | CPU, times bare | KB each | KB more than bare |
            |---|---|---|---|---|---|---|---|---|
            """;

    private Table() {}

    /** Medians of the rounds; behind the ratio the smallest and the largest that a round gave. */
    static String of(Results results, Options options) {
        StringBuilder text = new StringBuilder(HEAD);
        for (Load load : options.loads()) {
            for (Variant variant : options.variants()) {
                if (!results.of(load, variant).isEmpty()) {
                    text.append(row(results, load, variant));
                }
            }
        }
        return text.toString();
    }

    private static String row(Results results, Load load, Variant variant) {
        List<Measurement> rounds = results.of(load, variant);
        List<Measurement> bare = results.of(load, Variant.BARE);
        Spread ratio = Spread.ofRatios(rounds, bare, Measurement::cpuMillis);
        double allocated = Spread.of(rounds, Measurement::allocatedKilobytes).median();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.0f | %.2f | %.2f | %.1f | %.2f (%.2f-%.2f) | %.1f | %.1f |%n",
                load.label(),
                variant.label(),
                Spread.of(rounds, Measurement::requestsPerSecond).median(),
                Spread.of(rounds, Measurement::halfMillis).median(),
                Spread.of(rounds, Measurement::mostMillis).median(),
                Spread.of(rounds, Measurement::cpuMillis).median(),
                ratio.median(),
                ratio.least(),
                ratio.most(),
                allocated,
                allocated - Spread.of(bare, Measurement::allocatedKilobytes).median());
    }
}
