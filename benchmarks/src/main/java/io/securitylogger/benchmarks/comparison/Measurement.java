package io.securitylogger.benchmarks.comparison;

import io.securitylogger.benchmarks.load.Latencies;
import io.securitylogger.benchmarks.server.Usage;

/**
 * One load of one variant in one round.
 *
 * @param requestsPerSecond answered
 * @param halfMillis the time within which half of them were answered
 * @param mostMillis the time within which 99 of 100 were
 * @param cpuMillis the server's, for 1000 requests
 * @param allocatedKilobytes the server's, for one request
 */
record Measurement(
        double requestsPerSecond, double halfMillis, double mostMillis, double cpuMillis, double allocatedKilobytes) {

    static Measurement of(Latencies latencies, Usage usage) {
        return new Measurement(
                latencies.requestsPerSecond(),
                latencies.halfMillis(),
                latencies.mostMillis(),
                usage.cpuNanos() / 1e3 / latencies.requests(),
                usage.allocatedBytes() / 1024.0 / latencies.requests());
    }
}
