package io.securitylogger.impl.task;

import static java.util.Objects.requireNonNull;

/**
 * How many tasks may wait, and how long, until the application is not ready for more.
 *
 * @param mostWaiting in each queue
 * @param mostSeconds the longest wait in each queue
 */
public record HealthSettings(QueueLimits mostWaiting, QueueLimits mostSeconds) {

    /** Nobody asks. */
    public static final HealthSettings NONE = new HealthSettings(QueueLimits.NONE, QueueLimits.NONE);

    public HealthSettings {
        requireNonNull(mostWaiting, "mostWaiting");
        requireNonNull(mostSeconds, "mostSeconds");
    }
}
