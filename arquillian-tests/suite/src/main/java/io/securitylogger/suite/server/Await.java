package io.securitylogger.suite.server;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what comes on another thread. */
public final class Await {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Await() {}

    /** Asks until the answer is the wanted one, and returns it; the last answer when the time is over. */
    public static <T> T answer(Duration atMost, Supplier<T> question, Predicate<T> wanted) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            T answer = question.get();
            if (wanted.test(answer) || System.nanoTime() - deadline > 0) {
                return answer;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
