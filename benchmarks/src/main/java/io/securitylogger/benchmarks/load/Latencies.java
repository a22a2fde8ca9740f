package io.securitylogger.benchmarks.load;

import java.time.Duration;
import java.util.stream.LongStream;

/**
 * How quickly the requests of a run were answered.
 *
 * @param requests how many were
 * @param time how long the run took
 * @param halfMillis the time within which half of them were answered
 * @param mostMillis the time within which 99 of 100 were
 */
public record Latencies(int requests, Duration time, double halfMillis, double mostMillis) {

    /** What came out of these times. */
    public static Latencies of(LongStream nanos, Duration time) {
        long[] sorted = nanos.sorted().toArray();
        return new Latencies(sorted.length, time, percentileMillis(sorted, 50), percentileMillis(sorted, 99));
    }

    /** How many were answered in a second. */
    public double requestsPerSecond() {
        return requests * 1e9 / time.toNanos();
    }

    private static double percentileMillis(long[] sorted, int percent) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) ((sorted.length - 1L) * percent / 100)] / 1e6;
    }
}
