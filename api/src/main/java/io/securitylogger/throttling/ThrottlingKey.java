package io.securitylogger.throttling;

import java.util.Optional;

/**
 * Tells whose requests count together, by whatever the application knows: a CDI bean, named in {@link Limit#key()}.
 * Thread-safe; it is waited for. Failures are treated as those of a {@link ThrottlingValidator}.
 */
@FunctionalInterface
public interface ThrottlingKey {

    /** Requests with the same answer are counted together; the limit does not hold for one without an answer. */
    Optional<String> of(ThrottlingRequest request);
}
