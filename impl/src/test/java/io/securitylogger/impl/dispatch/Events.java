package io.securitylogger.impl.dispatch;

import io.securitylogger.HttpExchange;
import io.securitylogger.HttpExchange.Body;
import io.securitylogger.InputRequestLog;
import io.securitylogger.LogEvent;
import io.securitylogger.LogFields;
import io.securitylogger.LogPhase;
import io.securitylogger.LogState;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Events for tests of what carries them. */
final class Events {

    private Events() {}

    static LogEvent event(int number) {
        LogFields fields =
                new LogFields(new UUID(0, number), null, Set.of(), null, Map.of(), Instant.EPOCH, null, null, null, 0);
        HttpExchange http = new HttpExchange(
                new HttpExchange.Request("GET", false, "host", "/", Map.of(), Map.of(), Body.UNKNOWN), null);
        return new LogEvent(
                LogPhase.STARTED,
                new InputRequestLog(
                        fields, LogState.INCOMPLETE, http, new InputRequestLog.Caller("::1", null), null, null));
    }
}
