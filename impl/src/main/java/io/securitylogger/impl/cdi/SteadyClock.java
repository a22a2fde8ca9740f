package io.securitylogger.impl.cdi;

import java.time.Instant;
import java.time.InstantSource;

/** The time of its beginning and what has passed since: it never goes back, whatever is done to the clock of the machine. */
final class SteadyClock implements InstantSource {

    private final Instant beginning = Instant.now();
    private final long beginningNanos = System.nanoTime();

    @Override
    public Instant instant() {
        return beginning.plusNanos(System.nanoTime() - beginningNanos);
    }
}
