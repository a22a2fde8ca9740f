package io.securitylogger;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A request that the application sent. A call that brought no answer (refused, timed out, cancelled, no TLS) is
 * {@link LogState#ERROR} and has no response.
 *
 * @param fields what every log has
 * @param state how the call stands
 * @param http the request and its response
 * @param trace the W3C trace context that was sent along; {@code null} if none was
 */
public record OutputRequestLog(LogFields fields, LogState state, HttpExchange http, @Nullable TraceContext trace)
        implements HttpLog {

    public OutputRequestLog {
        requireNonNull(fields, "fields");
        requireNonNull(state, "state");
        requireNonNull(http, "http");
    }

    @Override
    public LogType type() {
        return LogType.OUTPUT_REQUEST;
    }
}
