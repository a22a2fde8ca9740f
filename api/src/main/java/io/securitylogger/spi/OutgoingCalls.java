package io.securitylogger.spi;

import java.util.ServiceLoader;

/**
 * Where adapters of HTTP clients have the calls of the application logged. The engine registers itself as a Java service
 * of this type; where there is none on the class path, where it has not started yet, or with
 * {@code security.log-output-requests=false}, calls pass unlogged. Thread-safe.
 */
@FunctionalInterface
public interface OutgoingCalls {

    /** The registered service, looked up once beside this class; works without CDI, on any thread. */
    static OutgoingCalls instance() {
        return Holder.INSTANCE;
    }

    /**
     * Begins the log of one call: to be called before anything is sent, on the thread that wants the call, from whose
     * scope the log takes its parent, slug, related objects and extra data. Writes the log for the first time and, with
     * {@code security.write-mode=sync}, waits for that.
     *
     * <p>Calls that observers of {@link io.securitylogger.LogEvent} and {@link LogWriter}s make while they work are not
     * logged: each would cause the next.
     *
     * @return {@link OutgoingCall#UNLOGGED} if the call is not logged; never fails but for
     *     {@code security.raise-writer-exceptions}
     */
    OutgoingCall begin(OutgoingRequest request);

    /**
     * The same, for a call that the calling thread wants and another one will begin: the log takes parent, slug, related
     * objects and extra data from the scope that the calling thread has now. For clients that tell their adapter of an
     * asynchronous call only on the thread that makes it.
     */
    default OutgoingCalls fromHere() {
        return this;
    }

    /** Defers the look-up to the first use. */
    final class Holder {
        private static final OutgoingCalls INSTANCE = ServiceLoader.load(
                        OutgoingCalls.class, OutgoingCalls.class.getClassLoader())
                .findFirst()
                .orElse(request -> OutgoingCall.UNLOGGED);

        private Holder() {}
    }
}
