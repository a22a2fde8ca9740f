package io.securitylogger.impl.task;

import java.time.Duration;

/**
 * How often a task was executed elsewhere, and where it is executed again.
 *
 * @param failures how many attempts failed
 * @param next has the next attempt made
 */
record Further(int failures, Next next) {

    /** Everything is done in this process. */
    static Further in(Workers workers) {
        return new Further(0, (task, delay) -> workers.executeAfter(delay, task::run));
    }

    /** Has the next attempt made. */
    @FunctionalInterface
    interface Next {

        /**
         * Has it made when so much time has passed.
         *
         * @throws RuntimeException if there is none
         */
        void after(InvokedTask<?> failed, Duration delay);
    }
}
