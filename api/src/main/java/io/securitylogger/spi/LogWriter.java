package io.securitylogger.spi;

import io.securitylogger.LogEvent;
import java.util.List;

/**
 * A place that logs are written to. Implemented by a CDI bean with {@link Backend}, usually {@code @ApplicationScoped}.
 *
 * <p><b>Batches.</b> {@link #write} gets at least one and at most {@code security.batch-size} events, on a thread of the
 * engine. With {@code security.write-mode=sync} the threads that caused them wait meanwhile; those that come at the same
 * time share a batch. A writer that is {@link #immediate()} gets each event by itself on the thread that caused it. Calls
 * may come from several threads at once.
 *
 * <p><b>Outages.</b> A batch that failed is tried again, as a whole and event by event, with pauses of up to 5 s, until it
 * is written; meanwhile nobody waits, and what comes queues up. An event that fails again while others are written is
 * set aside. There is one attempt more when the application stops.
 *
 * <p><b>Idempotence.</b> A backend keeps the highest version of a log that it has seen: an event whose version is lower
 * or equal changes nothing and is a success. A batch may hold several versions of one log, in any order, and is handed
 * over again as a whole when {@link #write} failed.
 *
 * <p><b>Transactions.</b> A writer must neither join nor mark the caller's transaction.
 */
public interface LogWriter {

    /** The name by which {@code security.backend-writers} selects it, for example {@code sql}. */
    String name();

    /**
     * Whether it can write at all, asked once when the application starts. One that cannot says why in the server log
     * and is left out.
     */
    default boolean available() {
        return true;
    }

    /**
     * Whether {@link #write} never waits, neither for a disk nor for a network nor for a lock that is held long: it is then
     * called on the thread that caused the event, whatever the write mode, and not again when it failed.
     */
    default boolean immediate() {
        return false;
    }

    /**
     * Stores the events.
     *
     * @param events at least one, unmodifiable
     * @throws Exception if any of them could not be stored: the whole batch may come again
     */
    void write(List<LogEvent> events) throws Exception;
}
