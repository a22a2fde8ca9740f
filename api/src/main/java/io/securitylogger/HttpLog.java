package io.securitylogger;

import org.jspecify.annotations.Nullable;

/** The log of an HTTP request, in either direction. */
public sealed interface HttpLog extends LogRecord permits InputRequestLog, OutputRequestLog {

    /** The request and its response. */
    HttpExchange http();

    /** The W3C trace context that came with the request or was sent along; {@code null} if there was none. */
    @Nullable
    TraceContext trace();
}
