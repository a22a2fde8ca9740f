package io.securitylogger;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A request that the application received.
 *
 * @param fields what every log has
 * @param state how the request stands
 * @param http the request and its response
 * @param caller who sent it
 * @param viewSlug the resource method, as {@code SimpleClassName.method} or by {@link LogName}; {@code null} if none
 *     matched
 * @param trace the W3C trace context that came with it; {@code null} if none did
 */
public record InputRequestLog(
        LogFields fields,
        LogState state,
        HttpExchange http,
        Caller caller,
        @Nullable String viewSlug,
        @Nullable TraceContext trace)
        implements HttpLog {

    public InputRequestLog {
        requireNonNull(fields, "fields");
        requireNonNull(state, "state");
        requireNonNull(http, "http");
        requireNonNull(caller, "caller");
    }

    @Override
    public LogType type() {
        return LogType.INPUT_REQUEST;
    }

    /**
     * Who sent a request.
     *
     * @param ip the address in canonical form; forwarded addresses count only from {@code security.trusted-proxies}
     * @param userId the name of the authenticated principal, or what {@link SecurityLog#user(String)} said
     */
    public record Caller(@Nullable String ip, @Nullable String userId) {}
}
