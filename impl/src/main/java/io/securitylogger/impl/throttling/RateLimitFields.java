package io.securitylogger.impl.throttling;

import io.securitylogger.throttling.ThrottlingLimit;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The fields {@code RateLimit-Policy} and {@code RateLimit} of draft-ietf-httpapi-ratelimit-headers-10: lists of strings with
 * parameters, as structured fields (RFC 9651).
 */
final class RateLimitFields {

    private static final long MILLIS = 1000;

    private RateLimitFields() {}

    /** A limit: its quota and its window in seconds. */
    static String policy(ThrottlingLimit limit) {
        return name(limit) + ";q=" + limit.requests() + ";w=" + limit.per().toSeconds();
    }

    /** What is left of limits: requests, and seconds until there is one more. */
    static String states(List<PolicyState> states) {
        return states.stream()
                .map(state -> state.name() + ";r=" + state.remaining() + ";t=" + seconds(state.resetMillis()))
                .collect(Collectors.joining(", "));
    }

    static long seconds(long millis) {
        return Math.max(1, (millis + MILLIS - 1) / MILLIS);
    }

    /** RFC 9651, section 3.3.3: printable ASCII, which names of classes and limits are, unless written by a foreign hand. */
    static String name(ThrottlingLimit limit) {
        return '"' + limit.policy().replaceAll("[^ -~]|[\"\\\\]", "_") + '"';
    }
}
