package io.securitylogger.spi;

import java.time.Instant;

/**
 * Where nodes agree on who of them does what is due. Implemented by a CDI bean of a backend with {@link Backend}; the first
 * that is available is asked. Thread-safe.
 */
public interface RunClaims {

    /** Whether it can tell now or later, asked each time before {@link #claim}. */
    default boolean available() {
        return true;
    }

    /**
     * Takes a run, which is never given back.
     *
     * @param name of the work, at most 255 characters
     * @param due when it was to begin
     * @return true for the first caller of all nodes with this name and time, false for every other
     * @throws RuntimeException if it cannot be told
     */
    boolean claim(String name, Instant due);
}
