package io.securitylogger.impl.task;

import io.securitylogger.LogRef;
import io.securitylogger.LogType;
import io.securitylogger.LoggedTasks;
import io.securitylogger.RequestedTask;
import io.securitylogger.SubmittedTask;
import io.securitylogger.TaskFailedException;
import io.securitylogger.TaskInvocationLog;
import io.securitylogger.TaskNotRunException;
import io.securitylogger.TaskOptions;
import io.securitylogger.TaskRun;
import io.securitylogger.TaskTimeoutException;
import io.securitylogger.UnknownTaskException;
import io.securitylogger.impl.recording.LogDraft;
import io.securitylogger.impl.recording.Recording;
import io.securitylogger.impl.scope.Scope;
import io.securitylogger.impl.scope.Scopes;
import io.securitylogger.impl.work.WorkLog;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Has tasks executed and logged. Thread-safe. */
public final class Tasks implements LoggedTasks {

    private final TaskSettings settings;
    private final TaskWorld world;
    private final TaskHandlers handlers;
    private final @Nullable Post post;

    /**
     * Executes nothing yet.
     *
     * @param handlers execute what is asked for by name
     * @param post takes such tasks to other processes too; {@code null} if they are executed in this one
     */
    public Tasks(TaskSettings settings, TaskWorld world, TaskHandlers handlers, @Nullable Post post) {
        this.settings = settings;
        this.world = world;
        this.handlers = handlers;
        this.post = post;
    }

    /** The run that the calling thread works for. */
    public Optional<TaskRun> current() {
        return world.logs()
                .current()
                .map(WorkLog::form)
                .filter(TaskRun.class::isInstance)
                .map(TaskRun.class::cast);
    }

    @Override
    public <T extends @Nullable Object> SubmittedTask<T> submit(TaskOptions options, Callable<T> task) {
        InvokedTask<T> invoked = invoked(world, options, task, Call.ASYNC);
        invoked.apply();
        return invoked;
    }

    @Override
    public <T extends @Nullable Object> SubmittedTask<T> schedule(TaskOptions options, Callable<T> task, Instant eta) {
        InvokedTask<T> invoked = invoked(world, options, task, new Call(true, eta));
        invoked.apply();
        return invoked;
    }

    @Override
    public RequestedTask submit(TaskOptions options) {
        return named(options, Call.ASYNC);
    }

    @Override
    public RequestedTask schedule(TaskOptions options, Instant eta) {
        return named(options, new Call(true, eta));
    }

    private RequestedTask named(TaskOptions options, Call asked) {
        if (!handlers.names().contains(options.name())) {
            throw new UnknownTaskException(options.name(), handlers.names());
        }
        TaskHandlers.Given given = Arguments.travelling(options);
        Callable<@Nullable Object> work = handlers.work(options.name(), given);
        if (post != null) {
            Asked invocation = asked(world, options, asked);
            return new SentTask(options, given, invocation.log(), invocation.setting()).apply(post);
        }
        InvokedTask<?> invoked = invoked(world, options, work, asked);
        invoked.apply();
        return new RequestedTask(invoked.ref(), invoked.state());
    }

    @Override
    public <T extends @Nullable Object> T submitAndGet(TaskOptions options, Callable<T> task, Duration timeout) {
        if (options.onCommit()) {
            throw new IllegalArgumentException(
                    "The task " + options.name() + " waits for the transaction in which its caller waits for it");
        }
        InvokedTask<T> invoked = invoked(world, options, task, new Call(false, null));
        invoked.apply();
        try {
            return invoked.future().get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw failure(options, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return late(invoked, options, timeout);
        } catch (TimeoutException e) {
            return late(invoked, options, timeout);
        }
    }

    /** What ended at the last moment counts. */
    private static <T extends @Nullable Object> T late(InvokedTask<T> task, TaskOptions options, Duration timeout) {
        if (task.giveUp(timeout)) {
            throw new TaskTimeoutException(options.name(), timeout);
        }
        try {
            return task.future().get();
        } catch (ExecutionException e) {
            throw failure(options, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TaskTimeoutException(options.name(), timeout);
        }
    }

    private static RuntimeException failure(TaskOptions options, ExecutionException failed) {
        Throwable cause = failed.getCause();
        if (cause instanceof TaskNotRunException notRun) {
            return notRun;
        }
        return new TaskFailedException(options.name(), cause == null ? failed : cause);
    }

    /**
     * The task of a call of a method.
     *
     * @param kind what the method returns
     * @param async whether its caller does not wait
     * @param elsewhere whether further attempts need not be made by the thread that made the first
     */
    public MethodTask method(TaskOptions options, MethodTask.Kind kind, boolean async, boolean elsewhere) {
        TaskWorld own = elsewhere
                ? world
                : new TaskWorld(world.logs(), new OwnThread(), world.transaction(), world.claims(), world.random());
        return new MethodTask(kind, work -> invoked(own, options, work, new Call(async, null)));
    }

    /** Whether a caller waits, and before when the task does not begin. */
    private record Call(boolean async, @Nullable Instant eta) {

        static final Call ASYNC = new Call(true, null);
    }

    private <T extends @Nullable Object> InvokedTask<T> invoked(
            TaskWorld where, TaskOptions options, Callable<T> task, Call asked) {
        Asked invocation = asked(where, options, asked);
        return new InvokedTask<>(options, task, invocation.log(), invocation.setting());
    }

    /** A task that was asked for. */
    private record Asked(InvocationLog log, Setting setting) {}

    private Asked asked(TaskWorld where, TaskOptions options, Call asked) {
        Arguments arguments = new Arguments(options);
        Recording recording = world.logs().recording();
        UUID id = recording.world().ids().get();
        Instant now = recording.world().clock().instant();
        Scope scope = Scope.ofLog(
                new LogRef(LogType.TASK_INVOCATION, id), options.data(), Scopes.current(), recording.objectRefs());
        Duration expires = options.limits().expiresAfter();
        InvocationLog log = new InvocationLog(
                new LogDraft(id, now, scope, recording),
                arguments.call(recording.cleaner()),
                new TaskInvocationLog.Manner(asked.async(), options.unique(), options.onCommit()),
                new TaskInvocationLog.Times(
                        now,
                        null,
                        asked.eta(),
                        expires == null ? null : now.plus(expires),
                        now.plus(staleAfter(options))));
        Further here = Further.in(where.workers());
        return new Asked(log, new Setting(where, settings, arguments.key(), asked.eta(), here));
    }

    private Duration staleAfter(TaskOptions options) {
        Duration own = options.limits().staleAfter();
        return own == null ? settings.staleAfter() : own;
    }
}
