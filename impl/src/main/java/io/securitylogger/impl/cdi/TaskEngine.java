package io.securitylogger.impl.cdi;

import io.securitylogger.Commands;
import io.securitylogger.TaskExpired;
import io.securitylogger.impl.config.Settings;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.messaging.QueuedTasks;
import io.securitylogger.impl.reading.Impatient;
import io.securitylogger.impl.recording.Recording;
import io.securitylogger.impl.scope.LogIdContext;
import io.securitylogger.impl.scope.ThreadSecurityLogProvider;
import io.securitylogger.impl.task.Claims;
import io.securitylogger.impl.task.HealthSettings;
import io.securitylogger.impl.task.LocalLeases;
import io.securitylogger.impl.task.NamedTaskSettings;
import io.securitylogger.impl.task.StaleTaskRepair;
import io.securitylogger.impl.task.TaskDeliveries;
import io.securitylogger.impl.task.TaskHandlers;
import io.securitylogger.impl.task.TaskHealth;
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
import java.util.concurrent.ThreadFactory;
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

    private TaskWorld world;
    private TaskHandlers handlers;

    /** Executes tasks; its runs are found by the threads that work for them from now on. */
    Tasks tasks(Recording recording, LogIdContext logIds, Commands commands) {
        ServerWorkers workers =
                new ServerWorkers(settings.tasks().executor(), new RequestScopes(beanManager), reporter);
        LocalLeases local = new LocalLeases(recording.world().clock());
        world = new TaskWorld(
                new WorkLogs(recording, settings.commands().output(), logIds, Message.TASK_FAILED),
                workers,
                new ServerTransaction(),
                new Claims(this::leases, local, workers, reporter),
                () -> ThreadLocalRandom.current().nextDouble());
        handlers = handlers(commands);
        NamedTaskSettings.Messaging messaging = settings.named().messaging();
        Tasks tasks =
                new Tasks(settings.tasks(), world, handlers, messaging == null ? null : QueuedTasks.post(messaging));
        ThreadSecurityLogProvider.tasksBy(tasks::current);
        return tasks;
    }

    /**
     * Begins to execute tasks whose messages come.
     *
     * @param reader tells of earlier attempts
     * @return ends it
     */
    AutoCloseable listen(LogReader reader, ThreadFactory threads) {
        NamedTaskSettings.Messaging messaging = settings.named().messaging();
        if (messaging == null) {
            return () -> {};
        }
        Optional<LogReader> past = reader instanceof NoReader ? Optional.empty() : Optional.of(reader);
        TaskDeliveries deliveries = new TaskDeliveries(settings.tasks(), world, handlers, () -> past);
        return QueuedTasks.listen(messaging, deliveries, threads, reporter);
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

    /** Looks at the tasks that this reader finds; nobody does if they have no limits. */
    Optional<TaskHealth> health(Recording recording, LogReader reader, ThreadFactory threads) {
        return settings.taskHealth().equals(HealthSettings.NONE)
                ? Optional.empty()
                : Optional.of(new TaskHealth(
                        settings.taskHealth(), reader, Impatient.withOneThread(threads), recording.world()));
    }

    private Optional<StaleTasks> staleTasks(String name) {
        return Usable.of(staleTasks, reporter).stream()
                .filter(tasks -> tasks.name().equals(name))
                .findFirst();
    }
}
