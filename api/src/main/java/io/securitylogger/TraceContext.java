package io.securitylogger;

import static java.util.Objects.requireNonNull;

/**
 * The ids of a {@code traceparent} header (W3C Trace Context, level 1).
 *
 * @param traceId 32 lower-case hexadecimal digits
 * @param spanId the span of the call that carried it, 16 lower-case hexadecimal digits
 */
public record TraceContext(String traceId, String spanId) {

    public TraceContext {
        requireNonNull(traceId, "traceId");
        requireNonNull(spanId, "spanId");
    }
}
