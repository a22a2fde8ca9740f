package io.securitylogger.impl.dispatch;

import io.securitylogger.LogEvent;
import io.securitylogger.LogStatistics;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.spi.LogWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands an event to the application's observers and then to every writer. Nothing that fails there reaches the caller,
 * unless {@code security.raise-writer-exceptions} is on. Thread-safe.
 */
public final class Dispatcher implements AutoCloseable {

    /** How many events may wait for the writers. */
    static final int EARLY_EVENTS = 1000;

    private final Consumer<LogEvent> observers;
    private final Reporter reporter;
    private final List<LogEvent> early = new ArrayList<>();
    private volatile @Nullable Outlets outlets;
    private volatile boolean closed;

    private record Outlets(List<EventSink> sinks, Elsewhere elsewhere) {}

    /**
     * Dispatches to the observers alone, until it is {@linkplain #open opened}: what comes earlier waits, a bounded number
     * of events.
     *
     * @param observers called first, on the caller's thread
     * @param reporter told of failures
     */
    public Dispatcher(Consumer<LogEvent> observers, Reporter reporter) {
        this.observers = observers;
        this.reporter = reporter;
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
        Dispatcher dispatcher = new Dispatcher(observers, dispatching.reporter());
        dispatcher.open(writers, dispatching, threads);
        return dispatcher;
    }

    /**
     * Begins to write, with what came so far. To be called once.
     *
     * @param writers those that are enabled and available
     * @param threads where work may go on
     */
    public void open(List<LogWriter> writers, Dispatching dispatching, Threads threads) {
        List<EventSink> sinks = writers.stream()
                .map(writer -> sink(writer, dispatching, threads.factory()))
                .toList();
        List<LogEvent> waiting;
        synchronized (early) {
            outlets = new Outlets(sinks, new Elsewhere(threads.executor()));
            waiting = List.copyOf(early);
            early.clear();
        }
        waiting.forEach(this::write);
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
            if (outlets != null || !isHeld(event)) {
                toSinks(event);
            }
        } finally {
            AtWork.end(outermost);
        }
    }

    private void write(LogEvent event) {
        boolean outermost = AtWork.begin();
        try {
            toSinks(event);
        } finally {
            AtWork.end(outermost);
        }
    }

    private void toSinks(LogEvent event) {
        Outlets open = outlets;
        if (open != null) {
            for (EventSink sink : open.sinks) {
                sink.accept(event);
            }
        }
    }

    /** Whether the event is dealt with, since there are no writers yet. */
    private boolean isHeld(LogEvent event) {
        boolean fits;
        synchronized (early) {
            if (outlets != null) {
                return false;
            }
            fits = early.size() < EARLY_EVENTS && early.add(event);
        }
        if (!fits) {
            reporter.report(Message.EARLY_EVENT_LOST, event.record().ref(), EARLY_EVENTS);
        }
        return true;
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
        Outlets open = outlets;
        if (open == null) {
            dispatch(event);
        } else {
            open.elsewhere.run(() -> dispatch(event));
        }
    }

    /** What became of the events so far. */
    public LogStatistics statistics() {
        Outlets open = outlets;
        return open == null
                ? LogStatistics.NONE
                : new LogStatistics(
                        open.sinks.stream().map(EventSink::statistics).toList());
    }

    /**
     * Writes what is queued, waiting a bounded time. Events that come later are written at once as long as the writers can;
     * observers, which end with the application, do not see them.
     */
    @Override
    public void close() {
        Outlets open = outlets;
        if (open != null) {
            open.elsewhere.await(QueuedSink.DRAIN_TIMEOUT);
            open.sinks.forEach(EventSink::close);
        }
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
