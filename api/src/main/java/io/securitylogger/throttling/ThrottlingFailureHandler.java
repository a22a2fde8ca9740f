package io.securitylogger.throttling;

import jakarta.ws.rs.core.Response;

/**
 * Answers refused requests in place of Security Logger: a CDI bean of the application. The fields {@code Retry-After},
 * {@code RateLimit-Policy} and {@code RateLimit} are added to what it answers, unless they are there. One that fails is
 * reported, and the request is answered as without it. Thread-safe.
 */
@FunctionalInterface
public interface ThrottlingFailureHandler {

    /** The answer, usually with status 429. */
    Response answer(ThrottlingRejected rejected);
}
