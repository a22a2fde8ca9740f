package io.securitylogger.benchmarks.cleaning;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Set;
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
import org.zalando.logbook.BodyFilter;
import org.zalando.logbook.json.JsonBodyFilters;

/** What others do with the bytes of the JSON body of {@link CleaningBenchmark}; to be run together with it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgs = "-Xmx512m")
public class PeersBenchmark {

    /** Length of the body in characters. */
    @Param({"1000", "10000", "100000", "1000000"})
    public int length = 1000;

    private final JsonFactory jackson = new JsonFactory();
    private final BodyFilter logbook =
            JsonBodyFilters.replaceJsonStringProperty(Set.of("password", "access_token"), "[Filtered]");
    private byte[] body = {};

    /** Makes the body. */
    @Setup
    public void prepare() {
        body = Bodies.json(length).getBytes(UTF_8);
    }

    /** Decoding alone, the least that keeping a text can cost. */
    @Benchmark
    public String decode() {
        return new String(body, UTF_8);
    }

    /** Jackson core reads every token and keeps none. */
    @Benchmark
    public int jacksonTokens() throws IOException {
        int tokens = 0;
        try (JsonParser parser = jackson.createParser(body)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    /** Logbook's masking of the same two secrets, without its copying of the body and without any other rule. */
    @Benchmark
    public String logbook() {
        return logbook.filter("application/json", new String(body, UTF_8));
    }
}
