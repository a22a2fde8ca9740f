package io.securitylogger.elasticsearch;

import java.io.InterruptedIOException;
import java.time.Duration;

/** The time between two attempts. */
final class Pause {

    private Pause() {}

    /**
     * Waits so long.
     *
     * @throws InterruptedIOException if the thread is wanted elsewhere
     */
    static void of(Duration length) throws InterruptedIOException {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException wantedElsewhere) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted between two attempts");
        }
    }
}
