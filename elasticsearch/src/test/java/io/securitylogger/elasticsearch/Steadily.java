package io.securitylogger.elasticsearch;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Work at a fixed rate. */
public final class Steadily {

    private Steadily() {}

    /**
     * Does it again and again on this thread.
     *
     * @return the longest time that it took
     */
    public static Duration repeat(int perSecond, Duration time, Runnable work) {
        long began = System.nanoTime();
        long longest = 0;
        long times = perSecond * time.toSeconds();
        for (long i = 0; i < times; i++) {
            long due = began + i * 1_000_000_000L / perSecond;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            long before = System.nanoTime();
            work.run();
            longest = Math.max(longest, System.nanoTime() - before);
        }
        return Duration.ofNanos(longest);
    }
}
