package io.securitylogger;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Has tasks executed by the server's managed executor ({@code security.task-executor}) and logs what becomes of them; to be
 * injected. What is asked for is one log ({@link TaskInvocationLog}), the child of what the calling thread works for; each
 * attempt to execute it is another one ({@link TaskRunLog}), the child of the first. What begins in the task (calls,
 * commands, further tasks) is the child of its run, and has its slug, related objects and extra data.
 *
 * <p>A task runs in no transaction, with the request scope active. A task that returns a
 * {@link java.util.concurrent.CompletionStage} ends when the stage does. Thread-safe.
 */
public interface LoggedTasks {

    /** The run of a task that the calling thread works for; one that takes nothing where there is none. */
    static TaskRun current() {
        return SecurityLogProvider.instance().currentTask();
    }

    /**
     * Has the task executed as soon as a thread is free; with {@link TaskOptions#onCommit()} when the caller's transaction
     * has committed. Returns at once and never fails: what becomes of the task is in the result.
     */
    <T extends @Nullable Object> SubmittedTask<T> submit(TaskOptions options, Callable<T> task);

    /** As {@link #submit}, not before the given time. As long as it waits it is in the memory of this process alone. */
    <T extends @Nullable Object> SubmittedTask<T> schedule(TaskOptions options, Callable<T> task, Instant eta);

    /**
     * Has the task executed whose name the options say: the method with {@link TaskHandler}, or the command if
     * {@code security.auto-generate-tasks-for-commands} says so, for which the arguments are its words. It is called with the
     * arguments of the options as they are now. Does not wait.
     *
     * @throws UnknownTaskException if there is none
     * @throws IllegalArgumentException if it takes other arguments, or one that cannot travel as JSON
     */
    RequestedTask submit(TaskOptions options);

    /** As {@link #submit(TaskOptions)}, not before the given time. */
    RequestedTask schedule(TaskOptions options, Instant eta);

    /**
     * Has the task executed and waits for what it returns.
     *
     * @throws TaskFailedException if the task failed; its cause is what the task threw
     * @throws TaskNotRunException if it did not run, since an equal one lives, or need not
     * @throws TaskTimeoutException if the time is over, or the thread was interrupted: a task that has not begun by then
     *     never begins, one that runs goes on
     * @throws IllegalArgumentException if the task waits for the transaction that waits for it
     */
    <T extends @Nullable Object> T submitAndGet(TaskOptions options, Callable<T> task, Duration timeout);
}
