package io.securitylogger.impl.throttling;

import io.securitylogger.InputRequestLog;
import io.securitylogger.LogRecord;
import io.securitylogger.LogRef;
import io.securitylogger.LogType;
import io.securitylogger.spi.LogQuery;
import io.securitylogger.spi.LogReader;
import io.securitylogger.throttling.LimitOn;
import io.securitylogger.throttling.ThrottlingRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts requests that were logged before the application started, so that a restart opens no lock. Reads the newest logs
 * that a limit may ask for, at most {@value #MOST_LOGS} of all requests and as many of each kind of login; what is counted
 * by a key of the application cannot be read off a log.
 *
 * @param counts where they are counted
 * @param meters against what
 * @param now when it started
 */
record Recall(Counts counts, List<Meter> meters, Instant now) {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int PAGE = 500;
    private static final int MOST_LOGS = 10_000;

    /**
     * Counts them.
     *
     * @return how many logs were counted
     * @throws io.securitylogger.spi.LogReadException if the backend cannot answer
     */
    int from(LogReader reader) {
        int counted = 0;
        for (LimitOn of : LimitOn.values()) {
            List<Meter> ofKind = meters.stream()
                    .filter(meter -> meter.basis().of() == of && meter.basis().key() == null)
                    .toList();
            counted += ofKind.isEmpty() ? 0 : from(reader, ofKind, Outcome.slugOf(of));
        }
        return counted;
    }

    private int from(LogReader reader, List<Meter> ofKind, @Nullable String slug) {
        int longest = ofKind.stream()
                .mapToInt(meter -> meter.quotas().longest())
                .max()
                .orElse(0);
        LogQuery query = LogQuery.of(LogType.INPUT_REQUEST)
                .from(now.minusMillis(longest))
                .to(now)
                .limit(PAGE);
        LogQuery wanted = slug == null ? query : query.with(LogQuery.Field.SLUG, slug);
        int counted = 0;
        List<LogRecord> page = reader.search(wanted);
        while (!page.isEmpty() && counted < MOST_LOGS) {
            page.forEach(log -> count((InputRequestLog) log, ofKind));
            counted += page.size();
            page = page.size() < PAGE ? List.of() : reader.search(wanted.after(page.get(page.size() - 1)));
        }
        return counted;
    }

    private void count(InputRequestLog log, List<Meter> ofKind) {
        boolean wasRefused =
                log.http().response() != null && log.http().response().code() == TOO_MANY_REQUESTS;
        if (wasRefused) {
            return;
        }
        Recalled request = new Recalled(log);
        for (Meter meter : ofKind) {
            String whose = counts.whose(meter.basis().whose(), request);
            if (whose != null) {
                counts.recall(
                        meter,
                        counts.key(meter, whose, request),
                        log.fields().start().toEpochMilli(),
                        now.toEpochMilli());
            }
        }
    }

    /** A request that was made before. */
    private record Recalled(InputRequestLog input, String path) implements ThrottlingRequest {

        Recalled(InputRequestLog input) {
            this(input, RequestPath.of(input.http().request().path()));
        }

        @Override
        public LogRef log() {
            return input.ref();
        }

        @Override
        public @Nullable String ip() {
            return input.caller().ip();
        }

        @Override
        public Optional<String> userId() {
            return Optional.ofNullable(input.caller().userId());
        }

        @Override
        public String method() {
            return input.http().request().method();
        }

        @Override
        public @Nullable String viewSlug() {
            return input.viewSlug();
        }

        @Override
        public Optional<String> header(String name) {
            return Optional.empty();
        }
    }
}
