package io.securitylogger.client.soap;

import io.securitylogger.spi.OutgoingCalls;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * Runs asynchronous calls on threads like those that Metro would take, with what {@link OutgoingCalls#fromHere()} was on the
 * thread that wanted them. An application that sets an executor of its own replaces this one.
 */
final class MetroExecutor implements Executor {

    private static final ThreadLocal<OutgoingCalls> CALLS = new ThreadLocal<>();

    private final Executor threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "security-logger-metro");
        thread.setDaemon(true);
        return thread;
    });

    /** What begins calls on this thread. */
    static OutgoingCalls calls() {
        OutgoingCalls handedOver = CALLS.get();
        return handedOver == null ? OutgoingCalls.instance() : handedOver;
    }

    @Override
    public void execute(Runnable work) {
        OutgoingCalls calls = OutgoingCalls.instance().fromHere();
        threads.execute(() -> {
            CALLS.set(calls);
            try {
                work.run();
            } finally {
                CALLS.remove();
            }
        });
    }
}
