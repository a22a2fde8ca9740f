package io.securitylogger.impl.throttling;

import io.securitylogger.throttling.ThrottlingRejected;
import java.util.List;

/**
 * A request that is refused.
 *
 * @param rejected what the application is told
 * @param states what is left of the limits that refuse it; empty if a validator does
 */
public record Refusal(ThrottlingRejected rejected, List<PolicyState> states) {

    public Refusal {
        states = List.copyOf(states);
    }

    /** Seconds until the client may try again; 0 if that is not known. */
    public long retryAfterSeconds() {
        return rejected.retryAfter().isZero()
                ? 0
                : RateLimitFields.seconds(rejected.retryAfter().toMillis());
    }
}
