package io.securitylogger.throttling;

import java.time.Duration;
import java.util.List;

/**
 * A request was refused, or would have been without {@code security.throttling-dry-run}. Fired as a CDI event on the thread
 * of the request, before it is answered.
 *
 * @param request the request
 * @param description what the client is told
 * @param retryAfter after what time the client may try again; zero if that is not known
 * @param policies which limits are reached, see {@link ThrottlingLimit#policy()}; the class names of validators
 * @param dryRun whether the request passes nevertheless
 */
public record ThrottlingRejected(
        ThrottlingRequest request, String description, Duration retryAfter, List<String> policies, boolean dryRun) {

    public ThrottlingRejected {
        policies = List.copyOf(policies);
    }
}
