package io.securitylogger.suite.pressure.app;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets one request wait for another. */
public final class Gates {
    private static final ConcurrentMap<String, CountDownLatch> GATES = new ConcurrentHashMap<>();
    private static final int TIMEOUT_SECONDS = 60;

    private Gates() {}

    static void open(String name) {
        gate(name).countDown();
    }

    static void pass(String name) {
        try {
            if (!gate(name).await(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody opened " + name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static CountDownLatch gate(String name) {
        return GATES.computeIfAbsent(name, key -> new CountDownLatch(1));
    }
}
