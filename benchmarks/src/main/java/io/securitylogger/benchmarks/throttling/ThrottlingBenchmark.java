package io.securitylogger.benchmarks.throttling;

import io.securitylogger.impl.throttling.Attempt;
import io.securitylogger.impl.throttling.ResourceRules;
import io.securitylogger.impl.throttling.Throttle;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One request counted against the default limits, of a client drawn by chance. Bucket4j is asked by the address alone, this
 * by address, path, method and resource.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1500m")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ThrottlingBenchmark {

    @Param({"1000", "1000000"})
    public int clients;

    private Client[] all = {};
    private Throttle throttle = Throttles.off();
    private Buckets buckets = new Buckets();

    /** Each client has asked once. */
    @Setup
    public void fill() {
        throttle = Throttles.withDefaultLimits(2 * clients);
        buckets = new Buckets();
        all = new Client[clients];
        for (int i = 0; i < clients; i++) {
            all[i] = Client.number(i);
        }
        for (Client client : all) {
            count(client);
            buckets.tryConsume(client.ip());
        }
    }

    private boolean count(Client client) {
        Attempt attempt = throttle.begin(ResourceRules.NONE, client);
        boolean passes = attempt.atOnce().isEmpty();
        attempt.ended(null);
        return passes;
    }

    private Client anyone() {
        return all[ThreadLocalRandom.current().nextInt(clients)];
    }

    @Benchmark
    public boolean ours() {
        return count(anyone());
    }

    @Benchmark
    public boolean bucket4j() {
        return buckets.tryConsume(anyone().ip());
    }
}
