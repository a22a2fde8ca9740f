package io.securitylogger.impl.dispatch;

import io.securitylogger.LogEvent;
import io.securitylogger.LogStatistics;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.spi.LogWriter;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/**
 * Hands an event to the application's observers and then to every writer. Nothing that fails there reaches the caller,
 * unless {@code security.raise-writer-exceptions} is on. Thread-safe.
 */
public final class Dispatcher implements AutoCloseable {

    private final Consumer<LogEvent> observers;
    private final List<EventSink> sinks;
    private final Reporter reporter;
    private final Elsewhere elsewhere;
    private volatile boolean closed;

    private Dispatcher(Consumer<LogEvent> observers, List<EventSink> sinks, Reporter reporter, Executor executor) {
        this.observers = observers;
        this.sinks = sinks;
        this.reporter = reporter;
        this.elsewhere = new Elsewhere(executor);
    }

    /**
     * Starts dispatching.
     *
     * @param writers those that are enabled and available
     * @param observers called first, on the caller's thread
     * @param threads where work may go on
     */
    public static Dispatcher start(
            List<LogWriter> writers, Consumer<LogEvent> observers, Dispatching dispatching, Threads threads) {
        List<EventSink> sinks = writers.stream()
                .map(writer -> sink(writer, dispatching, threads.factory()))
                .toList();
        return new Dispatcher(observers, sinks, dispatching.reporter(), threads.executor());
    }

    private static EventSink sink(LogWriter writer, Dispatching dispatching, ThreadFactory threads) {
        DispatchSettings settings = dispatching.settings();
        boolean raises = settings.raiseWriterExceptions() && settings.mode() == WriteMode.SYNC;
        if (raises || writer.immediate()) {
            return new DirectSink(writer, raises, dispatching.reporter());
        }
        QueuedSink sink = new QueuedSink(writer, settings, dispatching.reporter());
        sink.start(threads);
        return sink;
    }

    /**
     * Dispatches one event.
     *
     * @throws WriterFailedException if a writer failed and {@code security.raise-writer-exceptions} is on
     */
    public void dispatch(LogEvent event) {
        boolean outermost = AtWork.begin();
        try {
            if (!closed) {
                observe(event);
            }
            for (EventSink sink : sinks) {
                sink.accept(event);
            }
        } finally {
            AtWork.end(outermost);
        }
    }

    /** Whether the calling thread is about to observe or write a log: what it does meanwhile is no work of its own. */
    public static boolean isAtWork() {
        return AtWork.is();
    }

    private void observe(LogEvent event) {
        try {
            observers.accept(event);
        } catch (Throwable failure) {
            reporter.report(Message.OBSERVER_FAILED, failure, event.record().ref());
        }
    }

    /** Dispatches one event on another thread, for callers that must not wait. */
    public void dispatchElsewhere(LogEvent event) {
        elsewhere.run(() -> dispatch(event));
    }

    /** What became of the events so far. */
    public LogStatistics statistics() {
        return new LogStatistics(sinks.stream().map(EventSink::statistics).toList());
    }

    /**
     * Writes what is queued, waiting a bounded time. Events that come later are written at once as long as the writers can;
     * observers, which end with the application, do not see them.
     */
    @Override
    public void close() {
        elsewhere.await(QueuedSink.DRAIN_TIMEOUT);
        sinks.forEach(EventSink::close);
        closed = true;
    }

    /**
     * How to dispatch.
     *
     * @param settings modes and sizes
     * @param reporter told of failures
     */
    public record Dispatching(DispatchSettings settings, Reporter reporter) {}

    /**
     * Where work may go on.
     *
     * @param factory makes the threads that write batches
     * @param executor runs what {@link #dispatchElsewhere} hands over
     */
    public record Threads(ThreadFactory factory, Executor executor) {}
}
