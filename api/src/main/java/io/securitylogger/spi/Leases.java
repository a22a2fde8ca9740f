package io.securitylogger.spi;

import java.time.Duration;

/**
 * Where nodes agree on who of them has something, for a while. Implemented by a CDI bean of a backend with {@link Backend};
 * the first that is available is asked. A lease that nobody renews ends by itself, by the one clock that all nodes see: so
 * ends what a dead node had. Takes part in no transaction of the caller. Thread-safe.
 */
public interface Leases {

    /** Whether it can tell now or later, asked each time before the other methods. */
    default boolean available() {
        return true;
    }

    /**
     * Takes a lease, if nobody else has it.
     *
     * @param name of what is taken, at most 255 characters
     * @param holder who takes it, at most 36 characters
     * @param period how long it lasts if it is not renewed, in whole seconds
     * @return whether the holder has it now
     * @throws RuntimeException if it cannot be told
     */
    boolean take(String name, String holder, Duration period);

    /**
     * Begins the period of a lease anew.
     *
     * @return false if the holder has lost it
     * @throws RuntimeException if it cannot be told
     */
    boolean renew(String name, String holder, Duration period);

    /**
     * Gives a lease back; does nothing if the holder has lost it.
     *
     * @throws RuntimeException if it cannot be told; then it ends by itself
     */
    void release(String name, String holder);

    /**
     * Whether anybody has it.
     *
     * @throws RuntimeException if it cannot be told
     */
    boolean isTaken(String name);
}
