package io.securitylogger.impl.throttling;

import java.time.Instant;

/** What is known of requests that other processes have served. Thread-safe. */
public sealed interface OtherNodes permits LoggedCounts, Exchange {

    /**
     * Adds the limits that the requests before this one have reached, as far as the windows of this process do not tell.
     *
     * @param meter the limits
     * @param request the request
     * @param now when it came
     * @param reached they are added to these
     * @throws io.securitylogger.spi.LogReadException if that is not known
     */
    void addReached(Meter meter, LoggedRequest request, Instant now, Reached reached);
}
