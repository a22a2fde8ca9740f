package io.securitylogger.impl.scope;

import io.securitylogger.SecurityLog;
import io.securitylogger.SecurityLogProvider;
import io.securitylogger.TaskRun;
import java.util.Optional;
import java.util.function.Supplier;

/** Registered as a Java service, so that {@link SecurityLog#current()} finds the engine. */
public final class ThreadSecurityLogProvider implements SecurityLogProvider {

    private static volatile Supplier<Optional<TaskRun>> tasks = Optional::empty;

    /** Who knows the run of a task that the calling thread works for. */
    public static void tasksBy(Supplier<Optional<TaskRun>> source) {
        tasks = source;
    }

    @Override
    public SecurityLog securityLog() {
        return ScopeSecurityLog.OF_CALLING_THREAD;
    }

    @Override
    public TaskRun currentTask() {
        return tasks.get().orElseGet(SecurityLogProvider.super::currentTask);
    }
}
