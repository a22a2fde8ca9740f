package io.securitylogger.impl.task;

import java.time.Duration;

/** Does what is short when its time has come, also while every thread that executes tasks is busy. Thread-safe. */
@FunctionalInterface
public interface Reminder {

    /**
     * Does it once, when so much time has passed.
     *
     * @throws RuntimeException if no more work is taken
     */
    void after(Duration delay, Runnable work);
}
