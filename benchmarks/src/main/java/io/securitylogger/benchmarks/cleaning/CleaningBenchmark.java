package io.securitylogger.benchmarks.cleaning;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.securitylogger.HttpExchange;
import io.securitylogger.impl.cleaning.BodyCapture;
import io.securitylogger.impl.cleaning.BodyLimits;
import io.securitylogger.impl.cleaning.Cleaner;
import io.securitylogger.impl.cleaning.CleaningSettings;
import io.securitylogger.impl.cleaning.MaskingSettings;
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

/** One body from its bytes to the text in the log: decoded, bounded, masked by the documented and the extended rules. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgs = "-Xmx512m")
public class CleaningBenchmark {
    private static final int BUFFER = 8192;

    /** The format of the body. */
    @Param({"json", "xml", "form"})
    public String format = "json";

    /** Its length in characters. */
    @Param({"1000", "10000", "100000", "1000000"})
    public int length = 1000;

    /** Whether the documented limits hold, or none. */
    @Param({"default", "unlimited"})
    public String limits = "default";

    private byte[] body = {};
    private String contentType = "";
    private Cleaner cleaner = new Cleaner(CleaningSettings.defaults());

    /** Makes the body. */
    @Setup
    public void prepare() {
        String text =
                switch (format) {
                    case "json" -> Bodies.json(length);
                    case "xml" -> Bodies.xml(length);
                    default -> Bodies.form(length);
                };
        body = text.getBytes(UTF_8);
        contentType = format.equals("form") ? "application/x-www-form-urlencoded" : "application/" + format;
        BodyLimits bodyLimits = limits.equals("default")
                ? BodyLimits.defaults()
                : new BodyLimits(BodyLimits.UNLIMITED, BodyLimits.UNLIMITED, BodyLimits.UNLIMITED);
        cleaner = new Cleaner(
                new CleaningSettings(bodyLimits, Set.of(CleaningSettings.ANY_TYPE), MaskingSettings.defaults()));
    }

    /** In parts, as a server hands them over. */
    @Benchmark
    public HttpExchange.Body clean() {
        BodyCapture capture = cleaner.requestBody(contentType, null);
        for (int from = 0; from < body.length; from += BUFFER) {
            capture.write(body, from, Math.min(BUFFER, body.length - from));
        }
        return capture.finish(false);
    }
}
