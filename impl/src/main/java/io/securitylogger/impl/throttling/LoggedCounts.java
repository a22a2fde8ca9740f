package io.securitylogger.impl.throttling;

import io.securitylogger.LogType;
import io.securitylogger.impl.reading.Impatient;
import io.securitylogger.spi.LogQuery;
import io.securitylogger.spi.LogQuery.Field;
import io.securitylogger.spi.LogReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts requests by their logs, which all processes have written: those that were refused count too, and who goes on asking
 * goes on being refused. An IPv6 address counts by itself, each spelling of a path too, and what a bean of the application
 * counts by is in no log. Thread-safe.
 */
public final class LoggedCounts implements OtherNodes {

    private final LogReader reader;
    private final Impatient impatient;

    /**
     * Counts by what a backend has.
     *
     * @param reader the backend
     * @param impatient waits for it
     */
    public LoggedCounts(LogReader reader, Impatient impatient) {
        this.reader = reader;
        this.impatient = impatient;
    }

    @Override
    public void addReached(Meter meter, LoggedRequest request, Instant now, Reached reached) {
        Optional<LogQuery> alike = alike(meter.basis(), request);
        if (alike.isPresent()) {
            List<PolicyState> states = impatient.ask(() -> reached(alike.get(), meter.quotas(), now));
            states.forEach(state -> reached.add(List.of(state), state.resetMillis()));
        }
    }

    /** Counting stops at the limit: the cost does not grow with what is in the window. */
    private List<PolicyState> reached(LogQuery alike, Quotas quotas, Instant now) {
        List<Long> counts = reader.counts(IntStream.range(0, quotas.count())
                .mapToObj(i -> alike.from(now.minusMillis(quotas.millis(i))).limit(quotas.requests(i)))
                .toList());
        List<PolicyState> reached = new ArrayList<>();
        for (int i = 0; i < quotas.count(); i++) {
            if (counts.get(i) >= quotas.requests(i)) {
                reached.add(new PolicyState(quotas.limit(i), quotas.name(i), 0, quotas.millis(i)));
            }
        }
        return reached;
    }

    /** The logs that count together with that of the request; empty if no log tells. */
    private static Optional<LogQuery> alike(Basis basis, LoggedRequest request) {
        LogQuery asked = LogQuery.of(LogType.INPUT_REQUEST)
                .except(request.log().id())
                .with(Field.METHOD, request.method())
                .with(Field.PATH, request.loggedPath());
        return whose(basis.whose(), asked, request)
                .map(query -> withKnown(query, Field.VIEW_SLUG, request.viewSlug()))
                .map(query -> withKnown(query, Field.SLUG, Outcome.slugOf(basis.of())));
    }

    private static Optional<LogQuery> whose(Basis.Whose whose, LogQuery query, LoggedRequest request) {
        Optional<LogQuery> ofAddress = Optional.ofNullable(request.ip()).map(ip -> query.with(Field.IP, ip));
        return switch (whose) {
            case IP -> ofAddress;
            case USER -> request.userId().map(user -> query.with(Field.USER_ID, user));
            case IP_AND_USER ->
                ofAddress.flatMap(found -> request.userId().map(user -> found.with(Field.USER_ID, user)));
            case OF_BEAN -> Optional.empty();
        };
    }

    private static LogQuery withKnown(LogQuery query, Field field, @Nullable String value) {
        return value == null ? query : query.with(field, value);
    }
}
