package io.securitylogger.benchmarks.comparison;

import io.securitylogger.benchmarks.variant.Jars;
import io.securitylogger.benchmarks.variant.Variant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Compares the variants on whole servers and prints a table. */
public final class Comparison {

    /** No load holds a server for longer in one go while it warms up, so that each has its part of the time. */
    private static final Duration SLICE = Duration.ofSeconds(3);

    private final Options options;
    private final Fleet fleet;
    private final Results results = new Results();

    private Comparison(Options options, Fleet fleet) {
        this.options = options;
        this.fleet = fleet;
    }

    /**
     * Starts the servers, warms them up, measures and stops them.
     *
     * @param arguments the directory of the unpacked server, where servers may write, the bundle, the JDBC driver and the
     *     directory of the peer's jars
     */
    public static void main(String... arguments) throws Exception {
        Options options = Options.of(System.getProperties());
        Jars jars = Jars.of(Path.of(arguments[2]), Path.of(arguments[3]), Path.of(arguments[4]));
        try (Fleet fleet = Fleet.start(options.variants(), jars, Path.of(arguments[0]), Path.of(arguments[1]))) {
            Comparison comparison = new Comparison(options, fleet);
            comparison.warmUp();
            comparison.measure();
            System.out.println(Table.of(comparison.results, options));
        }
    }

    private void warmUp() throws Exception {
        for (Variant variant : options.variants()) {
            long deadline = System.nanoTime() + options.timing().warmUp().toNanos();
            while (System.nanoTime() < deadline) {
                for (Load load : loads(variant)) {
                    Measurement seen = fleet.measure(variant, load, options.connections(), SLICE);
                    say("warm-up", variant, load, seen);
                }
            }
        }
    }

    private void measure() throws Exception {
        List<Variant> order = new ArrayList<>(options.variants());
        for (int round = 1; round <= options.timing().rounds(); round++) {
            for (Load load : options.loads()) {
                for (Variant variant : order) {
                    if (load.concerns(variant)) {
                        Measurement seen = fleet.measure(
                                variant,
                                load,
                                options.connections(),
                                options.timing().round());
                        results.add(load, variant, seen);
                        say("round " + round, variant, load, seen);
                    }
                }
            }
            Collections.rotate(order, 1);
        }
    }

    private List<Load> loads(Variant variant) {
        return options.loads().stream().filter(load -> load.concerns(variant)).toList();
    }

    private static void say(String when, Variant variant, Load load, Measurement seen) {
        System.err.printf(
                Locale.ROOT,
                "%s %s %s: %.0f/s, %.1f CPU ms for 1000, %.1f KB each%n",
                when,
                load.label(),
                variant.label(),
                seen.requestsPerSecond(),
                seen.cpuMillis(),
                seen.allocatedKilobytes());
    }
}
