package io.securitylogger.impl.task;

import io.securitylogger.LogEvent;
import io.securitylogger.LogPhase;
import io.securitylogger.LogRecord;
import io.securitylogger.LogState;
import io.securitylogger.SubmittedTask;
import io.securitylogger.TaskInvocationLog;
import io.securitylogger.TaskNotRunException;
import io.securitylogger.TaskRunLog;
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
import io.securitylogger.impl.work.WorkLogs;
import io.securitylogger.spi.LogReader;
import io.securitylogger.spi.LogWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Executes tasks when the test says so, at the time that it says, and keeps what was written. */
final class Desk implements LogWriter, Workers, CallersTransaction {

    static final Instant START = Instant.parse("2026-11-28T13:00:00Z");

    private final Reporter reporter = new Reporter(InstantSource.system());
    final List<LogEvent> events = new CopyOnWriteArrayList<>();
    final List<CallersTransaction.End> told = new ArrayList<>();
    final LocalLeases leases = new LocalLeases(() -> now());
    final Map<String, Function<TaskHandlers.Given, Callable<@Nullable Object>>> known = new HashMap<>();
    private final TaskHandlers handlers = new TaskHandlers() {
        @Override
        public Set<String> names() {
            return known.keySet();
        }

        @Override
        public Callable<@Nullable Object> work(String name, Given arguments) {
            return Objects.requireNonNull(known.get(name)).apply(arguments);
        }
    };

    @Nullable
    Post post;

    boolean inTransaction;
    boolean refuses;
    Consumer<LogEvent> observer = event -> {};
    private final Deque<Runnable> ready = new ArrayDeque<>();
    private final PriorityQueue<Later> later = new PriorityQueue<>(Comparator.comparing(Later::time));
    private Instant now = START;

    private record Later(Instant time, Runnable work) {}

    /** What logs are made with. */
    Recording recording() {
        DispatchSettings.Batch batch = new DispatchSettings.Batch(1, Duration.ofMillis(1), 1, Duration.ZERO);
        Dispatcher dispatcher = Dispatcher.start(
                List.of(this),
                event -> observer.accept(event),
                new Dispatcher.Dispatching(
                        new DispatchSettings(WriteMode.SYNC, false, Duration.ofSeconds(5), batch), reporter),
                new Dispatcher.Threads(Thread::new, Runnable::run));
        return new Recording(
                new Cleaner(CleaningSettings.defaults()),
                dispatcher,
                ObjectRefs.STANDARD,
                new Recording.World(() -> now(), UUID::randomUUID, reporter, "1.0"));
    }

    /** Executes what was sent, as a process that dies after a minute unless it has ended what it does. */
    TaskDeliveries mortal(LogReader reader) {
        Recording recording = recording();
        WorkLogs logs = new WorkLogs(recording, OutputSettings.DEFAULT, LogIdContext.NONE, Message.TASK_FAILED);
        Claims claims = new Claims(() -> Optional.of(leases), leases, (delay, work) -> {}, reporter);
        TaskWorld world = new TaskWorld(logs, this, this, claims, () -> 0);
        return new TaskDeliveries(TaskSettings.DEFAULT, world, handlers, () -> Optional.of(reader));
    }

    Tasks tasks(boolean preCommit) {
        Recording recording = recording();
        WorkLogs logs = new WorkLogs(recording, OutputSettings.DEFAULT, LogIdContext.NONE, Message.TASK_FAILED);
        TaskWorld world = new TaskWorld(
                logs, this, this, new Claims(() -> Optional.of(leases), leases, this::executeAfter, reporter), () -> 0);
        return new Tasks(new TaskSettings("", Duration.ofMinutes(60), preCommit), world, handlers, post);
    }

    Instant now() {
        return now;
    }

    /** Works off what is due by then. */
    void passUntil(Instant time) {
        work();
        while (!later.isEmpty() && !later.element().time().isAfter(time)) {
            Later next = later.remove();
            now = next.time();
            next.work().run();
            work();
        }
        now = time;
    }

    void pass(Duration time) {
        passUntil(now.plus(time));
    }

    /** Works off what is due now. */
    void work() {
        for (Runnable next = ready.poll(); next != null; next = ready.poll()) {
            next.run();
        }
    }

    List<TaskInvocationLog> invocations() {
        return all(TaskInvocationLog.class);
    }

    List<TaskRunLog> runs() {
        return all(TaskRunLog.class);
    }

    /** The last write of the only invocation. */
    TaskInvocationLog invocation() {
        return invocations().get(invocations().size() - 1);
    }

    /** The last writes of runs, in the order of their ends. */
    List<TaskRunLog> endedRuns() {
        return events.stream()
                .filter(event -> event.phase() == LogPhase.FINISHED)
                .map(LogEvent::record)
                .filter(TaskRunLog.class::isInstance)
                .map(TaskRunLog.class::cast)
                .toList();
    }

    private <T extends LogRecord> List<T> all(Class<T> type) {
        return events.stream()
                .map(LogEvent::record)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Override
    public String name() {
        return "desk";
    }

    @Override
    public boolean immediate() {
        return true;
    }

    @Override
    public void write(List<LogEvent> written) {
        events.addAll(written);
    }

    @Override
    public void execute(Runnable work) {
        if (refuses) {
            throw new RejectedExecutionException("stopping");
        }
        ready.add(work);
    }

    @Override
    public void executeAfter(Duration delay, Runnable work) {
        later.add(new Later(now.plus(delay), work));
    }

    @Override
    public <T extends @Nullable Object> T call(Callable<T> task) throws Exception {
        return task.call();
    }

    @Override
    public boolean tell(End end) {
        if (inTransaction) {
            told.add(end);
        }
        return inTransaction;
    }

    /** How a task ended that did not run; {@code null} if it ran or has not ended. */
    static @Nullable LogState stateOf(SubmittedTask<?> task) {
        LogState[] state = new LogState[1];
        task.result().whenComplete((value, failure) -> {
            if (failure instanceof TaskNotRunException notRun) {
                state[0] = notRun.state();
            }
        });
        return state[0];
    }
}
