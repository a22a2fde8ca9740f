package io.securitylogger;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The log of the work that the calling thread is doing.
 *
 * <p>Inject it, or take {@link #current()} where there is no injection. It always means the innermost open scope of the
 * calling thread: the request being served, or what was opened by {@link #with(LogData)} inside it. Where there is no
 * log (a thread of the application's own, a request that is not logged) every method does nothing: a call never fails
 * for the absence of a log.
 *
 * <p>What is set appears in the next version that is written, at the latest in the final one. Thread-safe; takes part in
 * no transaction.
 */
public interface SecurityLog {

    /**
     * The name of the log among the thread contexts of Jakarta Concurrency and MicroProfile Context Propagation, for
     * {@code propagated}, {@code cleared} and {@code unchanged} of a {@code ContextServiceDefinition}. It is one of
     * those remaining.
     */
    String THREAD_CONTEXT = "SecurityLog";

    /** The same as an injected instance, for code that CDI does not manage. */
    static SecurityLog current() {
        return SecurityLogProvider.instance().securityLog();
    }

    /** The log of the nearest enclosing scope that is a real log; empty where there is none. */
    Optional<LogRef> ref();

    /** Tags the current scope; replaces an earlier slug. */
    SecurityLog slug(String slug);

    /**
     * Attaches business objects to the current scope. An entity whose key is not known yet is kept until the log is
     * written again; if it has none even then, it is left out and reported.
     *
     * @param objects entities, {@link ObjectRef}s or whatever an {@link io.securitylogger.spi.ObjectRefResolver}
     *     understands
     */
    SecurityLog relate(Object... objects);

    /** Adds one entry to the JSON object stored with the log; replaces an earlier value of that name. */
    SecurityLog extra(String name, @Nullable Object value);

    /** Names the user who acts, where the application knows better than the container's principal. */
    SecurityLog user(String userId);

    /**
     * Opens a scope that hands its data to every log begun inside it. The scope itself is not logged.
     *
     * <p>To be closed by the same thread, innermost first: {@code try (var scope = log.with(…)) { … }}.
     */
    LogScope with(LogData data);

    /**
     * The task, to run in the current scope whichever thread runs it and however often: for threads to which the server
     * does not carry the scope by itself.
     *
     * <p>The scope is that of this call, with the slug, related objects and extra data it has now; logs begun in the task
     * have its log as parent. What the task says to its log reaches that log as long as it has not ended, and the task's
     * own children; never what the thread does before or after. Where there is no log, the task has none.
     */
    Runnable contextualRunnable(Runnable task);

    /** As {@link #contextualRunnable(Runnable)}. */
    <V> Callable<V> contextualCallable(Callable<V> task);

    /** As {@link #contextualRunnable(Runnable)}. */
    <V> Supplier<V> contextualSupplier(Supplier<V> task);

    /**
     * Runs tasks on the thread that calls it, at once, in the scope that is current now: for handing the scope to code that
     * will run elsewhere, such as an asynchronous method. Otherwise as {@link #contextualRunnable(Runnable)}.
     */
    Executor currentContextExecutor();

    /** What became of the logs of this application so far, whichever thread asks. Takes microseconds and no lock. */
    LogStatistics statistics();
}
