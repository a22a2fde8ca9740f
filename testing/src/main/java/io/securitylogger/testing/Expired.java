package io.securitylogger.testing;

import io.securitylogger.LogFields;
import io.securitylogger.LogRecord;
import io.securitylogger.spi.ExpiredLogs;
import io.securitylogger.spi.ExpiredLogs.Failures;
import io.securitylogger.spi.LogQuery.Page;
import java.time.Instant;
import java.util.Collections;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whether a log is among those that have expired. */
record Expired(ExpiredLogs logs) implements Predicate<LogRecord> {

    @Override
    public boolean test(LogRecord log) {
        LogFields fields = log.fields();
        Instant stop = fields.stop();
        return log.type() == logs.type()
                && stop != null
                && stop.isBefore(logs.stoppedBefore())
                && isInRange(fields)
                && hasState(log)
                && !isHeld(fields);
    }

    private boolean isInRange(LogFields fields) {
        Instant end = logs.range().startedBefore();
        Page.@Nullable Key last = logs.range().behind();
        int order = last == null ? 1 : fields.start().compareTo(last.start());
        boolean isBehind = order > 0
                || (order == 0
                        && last != null
                        && fields.id().toString().compareTo(last.id().toString()) > 0);
        return isBehind && (end == null || fields.start().isBefore(end));
    }

    private boolean hasState(LogRecord log) {
        boolean isFailure = ExpiredLogs.FAILED_STATES.contains(log.state());
        return logs.failures() == Failures.INCLUDED || isFailure == (logs.failures() == Failures.ONLY);
    }

    private boolean isHeld(LogFields fields) {
        String slug = fields.slug();
        return (slug != null && logs.held().slugs().contains(slug))
                || !Collections.disjoint(logs.held().objects(), fields.relatedObjects());
    }
}
