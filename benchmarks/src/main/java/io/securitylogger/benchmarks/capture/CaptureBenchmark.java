package io.securitylogger.benchmarks.capture;

import io.securitylogger.benchmarks.ours.DroppingLogWriter;
import io.securitylogger.impl.address.ClientAddress;
import io.securitylogger.impl.address.Networks;
import io.securitylogger.impl.capture.CaptureFilter;
import io.securitylogger.impl.capture.CaptureSettings;
import io.securitylogger.impl.capture.Capturing;
import io.securitylogger.impl.cleaning.Cleaner;
import io.securitylogger.impl.cleaning.CleaningSettings;
import io.securitylogger.impl.dispatch.DispatchSettings;
import io.securitylogger.impl.dispatch.Dispatcher;
import io.securitylogger.impl.dispatch.WriteMode;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.recording.Recording;
import io.securitylogger.impl.scope.LogIdContext;
import io.securitylogger.impl.scope.ObjectRefs;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
        InstantSource clock = InstantSource.system();
        Reporter reporter = new Reporter(clock);
        DispatchSettings dispatching = new DispatchSettings(
                WriteMode.SYNC,
                false,
                Duration.ofSeconds(5),
                new DispatchSettings.Batch(1, Duration.ZERO, 1, Duration.ZERO));
        Dispatcher dispatcher = Dispatcher.start(
                List.of(new DroppingLogWriter()),
                event -> {},
                new Dispatcher.Dispatching(dispatching, reporter),
                new Dispatcher.Threads(Thread::new, Runnable::run));
        Capturing capturing = new Capturing(
                new CaptureSettings(
                        CaptureSettings.Ignored.of(List.of(), Networks.NONE),
                        new ClientAddress(Networks.NONE),
                        false,
                        null),
                new Recording(
                        new Cleaner(CleaningSettings.defaults()),
                        dispatcher,
                        ObjectRefs.STANDARD,
                        new Recording.World(clock, CaptureBenchmark::id, reporter, null)),
                LogIdContext.NONE);
        CaptureFilter filter = new CaptureFilter(() -> Optional.of(capturing));
        filter.init(new MockFilterConfig());
        return filter;
    }

    private static UUID id() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong());
    }
}
