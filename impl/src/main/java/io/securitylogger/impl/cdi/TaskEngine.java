package io.securitylogger.impl.cdi;

import io.securitylogger.Commands;
import io.securitylogger.TaskExpired;
import io.securitylogger.impl.config.Settings;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.recording.Recording;
import io.securitylogger.impl.scope.LogIdContext;
import io.securitylogger.impl.scope.ThreadSecurityLogProvider;
import io.securitylogger.impl.task.Claims;
import io.securitylogger.impl.task.LocalLeases;
import io.securitylogger.impl.task.StaleTaskRepair;
import io.securitylogger.impl.task.TaskHandlers;
import io.securitylogger.impl.task.TaskWorld;
import io.securitylogger.impl.task.Tasks;
import io.securitylogger.impl.work.WorkLogs;
import io.securitylogger.spi.Backend;
import io.securitylogger.spi.Leases;
import io.securitylogger.spi.LogReader;
import io.securitylogger.spi.StaleTasks;
import io.securitylogger.spi.TaskRepair;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullUnmarked;

/** Puts together what executes and repairs tasks. */
@ApplicationScoped
@NullUnmarked
class TaskEngine {

    @Inject
    private Settings settings;

    @Inject
    private Reporter reporter;

    @Inject
    @Backend
    private Instance<Leases> leases;

    @Inject
    @Backend
    private Instance<StaleTasks> staleTasks;

    @Inject
    private Event<TaskExpired> expiredTasks;

    @Inject
    private BeanManager beanManager;

    @Inject
    private SecurityLoggerExtension extension;

    /** Executes tasks; its runs are found by the threads that work for them from now on. */
    Tasks tasks(Recording recording, LogIdContext logIds, Commands commands) {
        ServerWorkers workers =
                new ServerWorkers(settings.tasks().executor(), new RequestScopes(beanManager), reporter);
        LocalLeases local = new LocalLeases(recording.world().clock());
        Tasks tasks = new Tasks(
                settings.tasks(),
                new TaskWorld(
                        new WorkLogs(recording, settings.commands().output(), logIds, Message.TASK_FAILED),
                        workers,
                        new ServerTransaction(),
                        new Claims(this::leases, local, workers, reporter),
                        () -> ThreadLocalRandom.current().nextDouble()),
                handlers(commands));
        ThreadSecurityLogProvider.tasksBy(tasks::current);
        return tasks;
    }

    private TaskHandlers handlers(Commands commands) {
        return new ContextualTaskHandlers(
                extension.handlers(),
                HandlerDefinitions.commands(
                        settings.named().commands(), extension.commands().keySet()),
                commands,
                beanManager);
    }

    /** Those of the first backend that can tell. */
    private Optional<Leases> leases() {
        return Usable.of(leases, reporter).stream()
                .filter(backend -> Usable.says(backend, Leases::available, reporter))
                .findFirst();
    }

    /** Repairs the logs that this reader finds. */
    TaskRepair repair(Recording recording, LogReader reader) {
        StaleTaskRepair.Backend backend = new StaleTaskRepair.Backend(reader, () -> staleTasks(reader.name()));
        return new StaleTaskRepair(settings.repair(), recording, backend, expiredTasks::fire);
    }

    private Optional<StaleTasks> staleTasks(String name) {
        return Usable.of(staleTasks, reporter).stream()
                .filter(tasks -> tasks.name().equals(name))
                .findFirst();
    }
}
