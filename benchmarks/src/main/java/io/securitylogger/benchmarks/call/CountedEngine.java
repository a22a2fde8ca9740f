package io.securitylogger.benchmarks.call;

import io.securitylogger.LogEvent;
import io.securitylogger.LogRef;
import io.securitylogger.LogScope;
import io.securitylogger.LogType;
import io.securitylogger.benchmarks.engine.Recordings;
import io.securitylogger.impl.cleaning.BodyLimits;
import io.securitylogger.impl.cleaning.CleaningSettings;
import io.securitylogger.impl.outgoing.OutgoingLog;
import io.securitylogger.impl.outgoing.OutgoingSettings;
import io.securitylogger.impl.scope.ObjectRefs;
import io.securitylogger.impl.scope.Scope;
import io.securitylogger.impl.scope.Scopes;
import io.securitylogger.spi.LogWriter;
import java.util.List;
import java.util.UUID;

/** Counts events and drops them. */
final class CountedEngine implements LogWriter {

    private CountedEngine() {}

    /**
     * Has the calls of this process logged.
     *
     * @return a request that is served by this thread, which makes its calls for it
     */
    static LogScope serve(boolean isUnlimited) {
        OutgoingLog.serve(new OutgoingLog(
                new OutgoingSettings(true, false), Recordings.with(new CountedEngine(), cleaning(isUnlimited))));
        LogRef request = new LogRef(LogType.INPUT_REQUEST, UUID.randomUUID());
        return Scopes.open(Scope.ofRequest(request, null, null, ObjectRefs.STANDARD));
    }

    private static CleaningSettings cleaning(boolean isUnlimited) {
        CleaningSettings byDefault = CleaningSettings.defaults();
        int none = BodyLimits.UNLIMITED;
        return isUnlimited
                ? new CleaningSettings(new BodyLimits(none, none, none), byDefault.contentTypes(), byDefault.masking())
                : byDefault;
    }

    @Override
    public String name() {
        return "counted";
    }

    @Override
    public boolean immediate() {
        return true;
    }

    @Override
    public void write(List<LogEvent> events) {
        events.forEach(event -> Written.one());
    }
}
