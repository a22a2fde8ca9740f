package io.securitylogger.impl.cdi;

import io.securitylogger.impl.config.Settings;
import io.securitylogger.impl.dispatch.Dispatcher.Threads;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.reading.Impatient;
import io.securitylogger.impl.throttling.Counter;
import io.securitylogger.impl.throttling.Exchange;
import io.securitylogger.impl.throttling.LoggedCounts;
import io.securitylogger.impl.throttling.OtherNodes;
import io.securitylogger.impl.throttling.Throttle;
import io.securitylogger.spi.Backend;
import io.securitylogger.spi.LogReader;
import io.securitylogger.spi.SharedCounts;
import io.securitylogger.throttling.ThrottlingLimit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
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

    @Inject
    @Backend
    private Instance<SharedCounts> places;

    private Impatient impatient;
    private Exchange exchange;

    /**
     * What was logged before is counted on a thread of its own: the start need not wait for it.
     *
     * @param application the context root
     */
    Throttle start(String application, Threads threads) {
        Throttle throttle = new Throttle(
                settings.throttling(),
                new Throttle.Surroundings(beans, new SteadyClock(), reporter, others(application, threads)));
        List<ThrottlingLimit> limits = extension.throttling().limits();
        Runnable recall = () -> reader().ifPresent(logs -> throttle.recall(logs, limits));
        if (exchange != null) {
            threads.factory()
                    .newThread(() -> exchange.run(throttle, new Exchange.Before(limits, recall)))
                    .start();
        } else if (throttle.isEnabled() && reader().isPresent()) {
            threads.executor().execute(recall);
        }
        return throttle;
    }

    private Optional<LogReader> reader() {
        return Optional.of(backends.reader()).filter(found -> !(found instanceof NoReader));
    }

    /** {@code null} where this process counts alone. */
    private OtherNodes others(String application, Threads threads) {
        Counter counter = settings.throttling().counting().by();
        if (!settings.throttling().enabled() || counter == Counter.MEMORY) {
            return null;
        }
        Optional<? extends OtherNodes> others =
                counter == Counter.LOG ? reader().map(logs -> logged(logs, threads)) : exchange(application);
        if (others.isEmpty()) {
            reporter.report(Message.THROTTLING_COUNTS_ALONE, counter.name().toLowerCase(Locale.ROOT));
        }
        return others.orElse(null);
    }

    private LoggedCounts logged(LogReader logs, Threads threads) {
        impatient = new Impatient(threads.factory());
        return new LoggedCounts(logs, impatient);
    }

    private Optional<Exchange> exchange(String application) {
        Optional<Exchange> possible = Usable.of(places, reporter).stream()
                .filter(place -> Usable.says(place, SharedCounts::available, reporter))
                .findFirst()
                .map(place -> new Exchange(place, application, reporter));
        exchange = possible.orElse(null);
        return possible;
    }

    /** Lets go of its threads. */
    void close() {
        if (impatient != null) {
            impatient.close();
        }
        if (exchange != null) {
            exchange.close();
        }
    }
}
