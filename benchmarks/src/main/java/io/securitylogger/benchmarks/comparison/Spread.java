package io.securitylogger.benchmarks.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/**
 * What several rounds gave.
 *
 * @param least the smallest value
 * @param median the middle one
 * @param most the largest
 */
public record Spread(double least, double median, double most) {

    /** Of a value of each round. */
    public static <M> Spread of(List<M> rounds, ToDoubleFunction<M> value) {
        return of(rounds.stream().mapToDouble(value).sorted().toArray());
    }

    /** Of the ratios of a value to that of the other variant in the same round. */
    public static <M> Spread ofRatios(List<M> rounds, List<M> others, ToDoubleFunction<M> value) {
        return ofPairs(rounds, others, (one, other) -> value.applyAsDouble(one) / value.applyAsDouble(other));
    }

    /** Of how much more a value is than that of the other variant in the same round. */
    public static <M> Spread ofDifferences(List<M> rounds, List<M> others, ToDoubleFunction<M> value) {
        return ofPairs(rounds, others, (one, other) -> value.applyAsDouble(one) - value.applyAsDouble(other));
    }

    private static <M> Spread ofPairs(List<M> rounds, List<M> others, ToDoubleBiFunction<M, M> value) {
        double[] values = new double[Math.min(rounds.size(), others.size())];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.applyAsDouble(rounds.get(i), others.get(i));
        }
        Arrays.sort(values);
        return of(values);
    }

    private static Spread of(double[] sorted) {
        return sorted.length == 0
                ? new Spread(Double.NaN, Double.NaN, Double.NaN)
                : new Spread(sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
    }
}
