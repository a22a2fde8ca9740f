package io.securitylogger.impl.task;

import java.time.Duration;

/** Takes messages to whichever process executes the task. Thread-safe. */
@FunctionalInterface
public interface Post {

    /**
     * Sends in the transaction of the calling thread, or at once where there is none.
     *
     * @param delay before which nobody gets it
     * @throws Exception if it was not sent
     */
    void send(String message, Duration delay) throws Exception;
}
