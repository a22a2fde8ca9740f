package io.securitylogger.benchmarks.comparison;

import io.securitylogger.benchmarks.variant.Variant;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * How to compare.
 *
 * @param variants beside each other, {@link Variant#BARE} among them if there are to be ratios
 * @param loads what is asked for
 * @param connections how many clients ask at once
 * @param timing how long
 */
record Options(List<Variant> variants, List<Load> loads, int connections, Timing timing) {

    Options {
        variants = List.copyOf(variants);
        loads = List.copyOf(loads);
    }

    /**
     * How long.
     *
     * @param rounds that count
     * @param round the time of each load of each variant in a round
     * @param warmUp the time of load that each variant has before anything counts
     */
    record Timing(int rounds, Duration round, Duration warmUp) {}

    static Options of(Properties given) {
        return new Options(
                list(given.getProperty("variants", "all"), Variant.values()).stream()
                        .map(Variant::of)
                        .toList(),
                list(given.getProperty("loads", "all"), Load.values()).stream()
                        .map(Load::of)
                        .toList(),
                number(given, "connections", 16),
                new Timing(
                        number(given, "rounds", 7),
                        Duration.ofSeconds(number(given, "round-seconds", 5)),
                        Duration.ofSeconds(number(given, "warm-up-seconds", 90))));
    }

    private static List<String> list(String text, Enum<?>[] all) {
        return text.equals("all") ? Arrays.stream(all).map(Enum::name).toList() : List.of(text.split(","));
    }

    private static int number(Properties given, String name, int otherwise) {
        return Integer.parseInt(given.getProperty(name, Integer.toString(otherwise)));
    }
}
