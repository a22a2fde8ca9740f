package io.securitylogger.throttling;

import java.time.Duration;

/**
 * A request is refused because there are too many. Thrown by a {@link ThrottlingValidator} and by {@link ThrottlingCheck};
 * one that leaves a resource method is answered with 429, as every refused request.
 */
public class ThrottlingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /**
     * Refuses without saying for how long.
     *
     * @param description what the client is told
     */
    public ThrottlingException(String description) {
        this(description, Duration.ZERO);
    }

    /**
     * Refuses.
     *
     * @param description what the client is told
     * @param retryAfter after what time it may try again; zero for not saying
     */
    public ThrottlingException(String description, Duration retryAfter) {
        super(description, null, false, false);
        this.retryAfter = retryAfter;
    }

    /** After what time the client may try again; zero if that is not known. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
