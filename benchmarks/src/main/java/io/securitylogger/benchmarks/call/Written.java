package io.securitylogger.benchmarks.call;

import java.util.concurrent.atomic.AtomicLong;

/** How often this process has written something about a call: a log that is not made would cost nothing. */
final class Written {

    private static final AtomicLong COUNT = new AtomicLong();

    private Written() {}

    static void one() {
        COUNT.incrementAndGet();
    }

    static long count() {
        return COUNT.get();
    }
}
