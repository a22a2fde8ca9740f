package io.securitylogger.batch.purge;

import java.util.concurrent.TimeUnit;

/** Keeps work from going faster than it may. Not thread-safe. */
final class Pace {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final int perSecond;
    private long next = System.nanoTime();

    /** {@link Integer#MAX_VALUE} for no limit. */
    Pace(int perSecond) {
        this.perSecond = perSecond;
    }

    /** How many may go at once, so that nobody waits long for the next. */
    int most(int wanted) {
        return Math.min(wanted, perSecond);
    }

    /** So many have gone: waits until the next may. */
    void await(int gone) throws InterruptedException {
        if (perSecond == Integer.MAX_VALUE) {
            return;
        }
        next = Math.max(next, System.nanoTime() - SECOND) + gone * SECOND / perSecond;
        TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
    }
}
