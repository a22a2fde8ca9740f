package io.securitylogger.benchmarks.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What several rounds gave.
 *
 * @param least the smallest value
 * @param median the middle one
 * @param most the largest
 */
record Spread(double least, double median, double most) {

    /** Of a value of each round. */
    static Spread of(List<Measurement> rounds, ToDoubleFunction<Measurement> value) {
        return of(rounds.stream().mapToDouble(value).sorted().toArray());
    }

    /** Of the ratios of a value to that of the other variant in the same round. */
    static Spread ofRatios(List<Measurement> rounds, List<Measurement> others, ToDoubleFunction<Measurement> value) {
        double[] ratios = new double[Math.min(rounds.size(), others.size())];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = value.applyAsDouble(rounds.get(i)) / value.applyAsDouble(others.get(i));
        }
        Arrays.sort(ratios);
        return of(ratios);
    }

    private static Spread of(double[] sorted) {
        return sorted.length == 0
                ? new Spread(Double.NaN, Double.NaN, Double.NaN)
                : new Spread(sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
    }
}
