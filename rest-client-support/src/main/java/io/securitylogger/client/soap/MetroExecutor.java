package io.securitylogger.client.soap;

import io.securitylogger.spi.OutgoingCalls;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Runs asynchronous calls on threads like those that Metro would take, with what {@link OutgoingCalls#fromHere()} was on the
 * thread that wanted them. An application that sets an executor of its own replaces this one.
 */
final class MetroExecutor implements Executor {

    private static final ThreadLocal<Errand> CURRENT = new ThreadLocal<>();

    private final Executor threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "security-logger-metro");
        thread.setDaemon(true);
        return thread;
    });

    /** What begins calls on this thread. */
    static OutgoingCalls calls() {
        Errand errand = CURRENT.get();
        return errand == null ? OutgoingCalls.instance() : errand.calls;
    }

    /** This call is under way on this thread; {@code null}: it is over. */
    static void underWay(@Nullable SoapCall call) {
        Errand errand = CURRENT.get();
        if (errand != null) {
            errand.call = call;
        }
    }

    @Override
    public void execute(Runnable work) {
        Errand errand = new Errand(OutgoingCalls.instance().fromHere());
        threads.execute(() -> {
            CURRENT.set(errand);
            try {
                work.run();
            } finally {
                CURRENT.remove();
                errand.giveUp();
            }
        });
    }

    /** What a thread does for whom. */
    private static final class Errand {

        private final OutgoingCalls calls;
        private @Nullable SoapCall call;

        Errand(OutgoingCalls calls) {
            this.calls = calls;
        }

        /** Metro tells its tubes no end of a call that the application has cancelled. */
        void giveUp() {
            if (call != null) {
                call.fail(new CancellationException("The application has cancelled the call"));
            }
        }
    }
}
