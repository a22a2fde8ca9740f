package io.securitylogger.suite.task.app;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Where tasks wait until a test lets them go on. */
public final class Gates {
    private static final Map<String, CountDownLatch> GATES = new ConcurrentHashMap<>();

    private Gates() {}

    private static CountDownLatch gate(String name) {
        return GATES.computeIfAbsent(name, n -> new CountDownLatch(1));
    }

    static void open(String name) {
        gate(name).countDown();
    }

    static void pass(String name) throws InterruptedException {
        if (!gate(name).await(180, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Nobody opens " + name);
        }
    }
}
