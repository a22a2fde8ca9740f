package io.securitylogger.benchmarks.capture;

import io.securitylogger.benchmarks.engine.Recordings;
import io.securitylogger.benchmarks.ours.DroppingLogWriter;
import io.securitylogger.benchmarks.throttling.Throttles;
import io.securitylogger.impl.address.ClientAddress;
import io.securitylogger.impl.address.Networks;
import io.securitylogger.impl.capture.CaptureFilter;
import io.securitylogger.impl.capture.CaptureSettings;
import io.securitylogger.impl.capture.Capturing;
import io.securitylogger.impl.cleaning.CleaningSettings;
import io.securitylogger.impl.scope.LogIdContext;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
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
import org.springframework.mock.web.MockFilterConfig;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * The whole way of a request through the capture, from the filter to both events, with a writer that drops them: what
 * {@link #captured()} takes more than {@link #bare()}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgs = "-Xmx512m")
public class CaptureBenchmark {

    /** Request and answer. */
    @Param({"get-tiny", "post-1k", "post-10k"})
    public String load = "get-tiny";

    private Workload workload = Workload.of(load);
    private final CaptureFilter filter = filter();

    /** Makes the bodies. */
    @Setup
    public void prepare() {
        workload = Workload.of(load);
    }

    /** The request without us. */
    @Benchmark
    public MockHttpServletResponse bare() throws IOException {
        MockHttpServletResponse response = workload.response();
        workload.doFilter(workload.request(), response);
        return response;
    }

    /** The request with its log. */
    @Benchmark
    public MockHttpServletResponse captured() throws IOException, ServletException {
        MockHttpServletResponse response = workload.response();
        filter.doFilter(workload.request(), response, workload);
        return response;
    }

    private static CaptureFilter filter() {
        Capturing capturing = new Capturing(
                new CaptureSettings(
                        CaptureSettings.Ignored.of(List.of(), Networks.NONE),
                        new ClientAddress(Networks.NONE),
                        false,
                        null),
                Recordings.with(new DroppingLogWriter(), CleaningSettings.defaults()),
                Throttles.off(),
                LogIdContext.NONE);
        CaptureFilter filter = new CaptureFilter(() -> Optional.of(capturing));
        filter.init(new MockFilterConfig());
        return filter;
    }
}
