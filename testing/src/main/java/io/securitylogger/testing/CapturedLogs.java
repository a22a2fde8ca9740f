package io.securitylogger.testing;

import io.securitylogger.CommandLog;
import io.securitylogger.InputRequestLog;
import io.securitylogger.LogEvent;
import io.securitylogger.LogPhase;
import io.securitylogger.LogRecord;
import io.securitylogger.OutputRequestLog;
import io.securitylogger.TaskInvocationLog;
import io.securitylogger.TaskRunLog;
import io.securitylogger.spi.EngineStart;
import io.securitylogger.spi.LogReader;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * What the application logs from {@link #capture()} until {@link #close()}, on all threads: {@code try (var logs =
 * CapturedLogs.capture()) { … }}, or the parameter of a test with {@link CaptureSecurityLogs}.
 *
 * <p>It hears the CDI events of the logs, so it needs no writer ({@code security.backend-writers} may name none that is
 * there) and runs where the application runs: in a test inside a server (Arquillian), or in a test with a CDI container
 * alone such as Weld, where the first capture starts the engine. Elsewhere it stays empty.
 *
 * <p>A client may have its response before the log of its request is finished: {@link #await} waits for what is still to
 * come. Thread-safe; captures may nest, and each hears everything.
 */
public final class CapturedLogs implements AutoCloseable {

    /** How long {@link #await} waits. */
    public static final Duration TIMEOUT = Duration.ofSeconds(10);

    private static final List<CapturedLogs> OPEN = new CopyOnWriteArrayList<>();

    private final InMemoryLogs logs = new InMemoryLogs();
    private final Object news = new Object();

    private CapturedLogs() {}

    /** Begins to capture. */
    public static CapturedLogs capture() {
        startEngine();
        CapturedLogs capture = new CapturedLogs();
        OPEN.add(capture);
        return capture;
    }

    private static void startEngine() {
        CDI<Object> container;
        try {
            container = CDI.current();
        } catch (IllegalStateException thereIsNone) {
            return;
        }
        Instance<EngineStart> engine = container.select(EngineStart.class);
        if (engine.isResolvable()) {
            engine.get().ensureStarted();
        }
    }

    static void take(LogEvent event) {
        OPEN.forEach(capture -> capture.add(event));
    }

    private void add(LogEvent event) {
        synchronized (news) {
            logs.write(List.of(event));
            news.notifyAll();
        }
    }

    /** The requests that were received, each in its last version, oldest first. */
    public List<InputRequestLog> inputRequests() {
        return logs(InputRequestLog.class);
    }

    /** The requests that were received, as they were written in a phase. */
    public List<InputRequestLog> inputRequests(LogPhase phase) {
        return logs(InputRequestLog.class, phase);
    }

    /** The requests that were sent, each in its last version, oldest first. */
    public List<OutputRequestLog> outputRequests() {
        return logs(OutputRequestLog.class);
    }

    /** The requests that were sent, as they were written in a phase. */
    public List<OutputRequestLog> outputRequests(LogPhase phase) {
        return logs(OutputRequestLog.class, phase);
    }

    /** The commands that were run, each in its last version, oldest first. */
    public List<CommandLog> commands() {
        return logs(CommandLog.class);
    }

    /** The commands that were run, as they were written in a phase. */
    public List<CommandLog> commands(LogPhase phase) {
        return logs(CommandLog.class, phase);
    }

    /** The tasks that were asked for, each in its last version, oldest first. */
    public List<TaskInvocationLog> taskInvocations() {
        return logs(TaskInvocationLog.class);
    }

    /** The tasks that were asked for, as they were written in a phase. */
    public List<TaskInvocationLog> taskInvocations(LogPhase phase) {
        return logs(TaskInvocationLog.class, phase);
    }

    /** The attempts to execute tasks, each in its last version, oldest first. */
    public List<TaskRunLog> taskRuns() {
        return logs(TaskRunLog.class);
    }

    /** The attempts to execute tasks, as they were written in a phase. */
    public List<TaskRunLog> taskRuns(LogPhase phase) {
        return logs(TaskRunLog.class, phase);
    }

    /** The logs of a type, each in its last version, oldest first. */
    public <T extends LogRecord> List<T> logs(Class<T> type) {
        return logs.logs().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The logs of a type as they were written in a phase, in the order of their writing. */
    public <T extends LogRecord> List<T> logs(Class<T> type, LogPhase phase) {
        return events().stream()
                .filter(event -> event.phase() == phase)
                .map(LogEvent::record)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Every log in its last version, oldest first. */
    public List<LogRecord> logs() {
        return logs.logs();
    }

    /** Every write, in the order in which they happened. */
    public List<LogEvent> events() {
        return logs.events();
    }

    /** Answers questions about what was captured, such as {@link LogReader#tree}. */
    public LogReader reader() {
        return logs;
    }

    /**
     * Waits until the condition holds, at most {@link #TIMEOUT}.
     *
     * @return these logs
     * @throws AssertionError if it does not hold by then
     */
    public CapturedLogs await(Predicate<CapturedLogs> condition) {
        long deadlineNanos = System.nanoTime() + TIMEOUT.toNanos();
        synchronized (news) {
            try {
                while (!condition.test(this)) {
                    long leftMillis =
                            Duration.ofNanos(deadlineNanos - System.nanoTime()).toMillis();
                    if (leftMillis <= 0) {
                        throw new AssertionError("Not within " + TIMEOUT.toSeconds() + " s; captured so far: "
                                + Descriptions.of(logs()));
                    }
                    news.wait(leftMillis);
                }
            } catch (InterruptedException testIsCancelled) {
                Thread.currentThread().interrupt();
                throw new AssertionError("Interrupted while waiting for logs", testIsCancelled);
            }
        }
        return this;
    }

    /** Waits until so many logs are finished, at most {@link #TIMEOUT}. */
    public CapturedLogs awaitFinished(int count) {
        return await(captured -> captured.events().stream()
                        .filter(event -> event.phase() == LogPhase.FINISHED)
                        .count()
                >= count);
    }

    /** Forgets what was captured so far and goes on capturing. */
    public void clear() {
        logs.clear();
    }

    /** Ends the capture; what was captured can still be read. */
    @Override
    public void close() {
        OPEN.remove(this);
    }
}
