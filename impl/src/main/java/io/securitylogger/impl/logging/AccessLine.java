package io.securitylogger.impl.logging;

import io.securitylogger.HttpExchange;
import io.securitylogger.OutputRequestLog;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;

/**
 * The line of a finished call begins as access logs do, with eight quoted values: start, stop, time in seconds, status,
 * host, path, method, slug. The pairs behind them leave out what they say.
 */
final class AccessLine {

    /** The pairs that stand in the eight values. */
    static final Set<String> SAID = Set.of("start", "stop", "time", "response_code", "host", "path", "method", "slug");

    private AccessLine() {}

    static LogLine begin(OutputRequestLog log) {
        HttpExchange.Request request = log.http().request();
        HttpExchange.Response response = log.http().response();
        LogLine line = new LogLine("");
        line.addQuoted(log.fields().start());
        line.addQuoted(log.fields().stop());
        line.addQuoted(log.fields().time().map(AccessLine::seconds).orElse(null));
        line.addQuoted(response == null ? null : response.code());
        line.addQuoted(request.host());
        line.addQuoted(request.path());
        line.addQuoted(request.method());
        line.addQuoted(log.fields().slug());
        return line;
    }

    /** Without an exponent, which the readers of access logs do not know. */
    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toNanos(), 9).stripTrailingZeros().toPlainString();
    }
}
