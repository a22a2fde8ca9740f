package io.securitylogger.throttling;

/**
 * A rule of the application: a CDI bean, named in {@link Throttling#validators()} or by {@link DefaultThrottling}. One that
 * fails otherwise than by a {@link ThrottlingException} is reported, and the request passes unless
 * {@code security.throttling-fail-open} is false. Thread-safe; it is waited for.
 */
@FunctionalInterface
public interface ThrottlingValidator {

    /**
     * Lets the request pass by returning.
     *
     * @throws ThrottlingException to refuse it
     */
    void validate(ThrottlingRequest request);
}
