package io.securitylogger.impl.cdi;

import io.securitylogger.impl.config.Settings;
import io.securitylogger.impl.dispatch.Dispatcher.Threads;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.throttling.Counter;
import io.securitylogger.impl.throttling.Impatient;
import io.securitylogger.impl.throttling.LoggedCounts;
import io.securitylogger.impl.throttling.Throttle;
import io.securitylogger.spi.LogReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** Throttling put together: what counts, and what was counted before and elsewhere. */
@ApplicationScoped
@NullUnmarked
class ThrottlingEngine {

    @Inject
    private Settings settings;

    @Inject
    private Reporter reporter;

    @Inject
    private Backends backends;

    @Inject
    private SecurityLoggerExtension extension;

    @Inject
    private ContextualThrottling beans;

    private Impatient impatient;

    /** What was logged before is counted on a thread of its own: the start need not wait for it. */
    Throttle start(Threads threads) {
        Optional<LogReader> reader = Optional.of(backends.reader()).filter(found -> !(found instanceof NoReader));
        Throttle throttle = new Throttle(
                settings.throttling(),
                new Throttle.Surroundings(
                        beans, new SteadyClock(), reporter, counter() == Counter.LOG ? logged(reader, threads) : null));
        if (throttle.isEnabled()) {
            reader.ifPresent(logs -> threads.executor()
                    .execute(() -> throttle.recall(logs, extension.throttling().limits())));
        }
        return throttle;
    }

    private Counter counter() {
        return settings.throttling().counting().by();
    }

    private LoggedCounts logged(Optional<LogReader> reader, Threads threads) {
        if (reader.isEmpty()) {
            reporter.report(Message.THROTTLING_COUNTS_ALONE, "log");
            return null;
        }
        impatient = new Impatient(threads.factory());
        return new LoggedCounts(reader.get(), impatient);
    }

    /** Lets go of its threads. */
    void close() {
        if (impatient != null) {
            impatient.close();
        }
    }
}
