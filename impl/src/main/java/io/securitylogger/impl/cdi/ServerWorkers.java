package io.securitylogger.impl.cdi;

import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.task.Reminder;
import io.securitylogger.impl.task.Workers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Executes tasks by a managed executor of the server, looked up when the first one comes; by threads of our own where there is
 * none. Each finds the request scope active.
 */
final class ServerWorkers implements Workers, Reminder {

    private static final String DEFAULT = "java:comp/DefaultManagedExecutorService";

    private final String name;
    private final RequestScopes requestScopes;
    private final Reporter reporter;
    private volatile @Nullable Threads threads;

    /** The timer only hands over what the executor does. */
    private record Threads(Executor executor, ScheduledExecutorService timer) {}

    /** @param name the JNDI name of the executor; empty for the server's default */
    ServerWorkers(String name, RequestScopes requestScopes, Reporter reporter) {
        this.name = name;
        this.requestScopes = requestScopes;
        this.reporter = reporter;
    }

    @Override
    public void execute(Runnable work) {
        threads().executor().execute(work);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the work itself tells how it ends
    public void executeAfter(Duration delay, Runnable work) {
        Threads known = threads();
        known.timer().schedule(() -> handOver(known.executor(), work), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the work itself tells how it ends
    public void after(Duration delay, Runnable work) {
        threads().timer().schedule(work, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** What the executor does not take is done here: nobody else would tell what became of it. */
    private static void handOver(Executor executor, Runnable work) {
        try {
            executor.execute(work);
        } catch (RejectedExecutionException full) {
            work.run();
        }
    }

    @Override
    public <T extends @Nullable Object> T call(Callable<T> task) throws Exception {
        return requestScopes.call(task);
    }

    private Threads threads() {
        Threads known = threads;
        if (known == null) {
            known = find();
            threads = known;
        }
        return known;
    }

    private Threads find() {
        Optional<Executor> named = name.isEmpty() ? Optional.empty() : ServerThreads.lookUp(name, Executor.class);
        if (!name.isEmpty() && named.isEmpty()) {
            reporter.report(Message.TASK_EXECUTOR_MISSING, name);
        }
        Executor executor = named.or(() -> ServerThreads.lookUp(DEFAULT, Executor.class))
                .orElse(work -> ServerThreads.daemon(work).start());
        ScheduledExecutorService timer = executor instanceof ScheduledExecutorService both
                ? both
                : ServerThreads.scheduled().orElseGet(() -> new ScheduledThreadPoolExecutor(1, ServerThreads::daemon));
        return new Threads(executor, timer);
    }
}
