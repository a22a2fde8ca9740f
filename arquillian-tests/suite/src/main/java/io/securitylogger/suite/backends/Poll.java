package io.securitylogger.suite.backends;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what comes on another thread. */
final class Poll {
    static final Duration TIMEOUT = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(25);

    private Poll() {}

    /** Asks until the answer is the wanted one, and returns it. */
    static <T> T until(Supplier<T> question, Predicate<T> wanted) {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (true) {
            T answer = question.get();
            if (wanted.test(answer)) {
                return answer;
            }
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("Not within " + TIMEOUT + "; the last answer was " + answer);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
