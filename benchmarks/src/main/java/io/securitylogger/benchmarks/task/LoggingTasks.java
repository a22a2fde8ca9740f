package io.securitylogger.benchmarks.task;

import io.securitylogger.LogEvent;
import io.securitylogger.TaskOptions;
import io.securitylogger.impl.cleaning.Cleaner;
import io.securitylogger.impl.cleaning.CleaningSettings;
import io.securitylogger.impl.dispatch.DispatchSettings;
import io.securitylogger.impl.dispatch.Dispatcher;
import io.securitylogger.impl.dispatch.WriteMode;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.output.OutputSettings;
import io.securitylogger.impl.recording.Recording;
import io.securitylogger.impl.scope.LogIdContext;
import io.securitylogger.impl.scope.ObjectRefs;
import io.securitylogger.impl.task.Claims;
import io.securitylogger.impl.task.LocalLeases;
import io.securitylogger.impl.task.TaskHandlers;
import io.securitylogger.impl.task.TaskSettings;
import io.securitylogger.impl.task.TaskWorld;
import io.securitylogger.impl.task.Tasks;
import io.securitylogger.impl.work.WorkLogs;
import io.securitylogger.spi.LogWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The engine of tasks with one writer, on a pool of threads of the JDK. */
final class LoggingTasks implements AutoCloseable {
    private static final DispatchSettings.Batch BATCH =
            new DispatchSettings.Batch(500, Duration.ofMillis(200), 100_000, Duration.ofSeconds(30));

    private final Pool pool;
    private final Dispatcher dispatcher;
    private final Tasks tasks;

    LoggingTasks(int threads, LogWriter writer) {
        InstantSource clock = InstantSource.system();
        Reporter reporter = new Reporter(clock);
        Consumer<LogEvent> nobody = event -> {};
        pool = new Pool(threads);
        dispatcher = Dispatcher.start(
                List.of(writer),
                nobody,
                new Dispatcher.Dispatching(
                        new DispatchSettings(WriteMode.BATCHED, false, Duration.ofSeconds(5), BATCH), reporter),
                new Dispatcher.Threads(Thread::new, Runnable::run));
        Recording recording = new Recording(
                new Cleaner(CleaningSettings.defaults()),
                dispatcher,
                ObjectRefs.STANDARD,
                new Recording.World(clock, LoggingTasks::id, reporter, null));
        tasks = new Tasks(
                TaskSettings.DEFAULT,
                new TaskWorld(
                        new WorkLogs(recording, OutputSettings.DEFAULT, LogIdContext.NONE, Message.TASK_FAILED),
                        pool,
                        end -> false,
                        new Claims(Optional::empty, new LocalLeases(clock), pool::executeAfter, reporter),
                        () -> 0.5),
                new NoHandlers(),
                null);
    }

    /** All tasks are given as they are. */
    private static final class NoHandlers implements TaskHandlers {
        @Override
        public Set<String> names() {
            return Set.of();
        }

        @Override
        public Callable<@Nullable Object> work(String name, Given arguments) {
            throw new IllegalArgumentException(name);
        }
    }

    private static UUID id() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong());
    }

    void submit(String name, Runnable work) {
        tasks.submit(TaskOptions.of(name), () -> {
            work.run();
            return true;
        });
    }

    /** Writes all that waits. */
    @Override
    public void close() {
        pool.close();
        dispatcher.close();
    }
}
