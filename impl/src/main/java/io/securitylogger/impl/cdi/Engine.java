package io.securitylogger.impl.cdi;

import io.securitylogger.LogEvent;
import io.securitylogger.impl.capture.Capturing;
import io.securitylogger.impl.cleaning.Cleaner;
import io.securitylogger.impl.command.CommandJournal;
import io.securitylogger.impl.command.NamedCommands;
import io.securitylogger.impl.config.Settings;
import io.securitylogger.impl.dispatch.Dispatcher;
import io.securitylogger.impl.dispatch.Dispatcher.Threads;
import io.securitylogger.impl.health.HealthChecks;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.metrics.Metrics;
import io.securitylogger.impl.outgoing.OutgoingLog;
import io.securitylogger.impl.recording.Recording;
import io.securitylogger.impl.scope.LogIdContext;
import io.securitylogger.impl.scope.ObjectRefs;
import io.securitylogger.impl.scope.ScopeSecurityLog;
import io.securitylogger.impl.scope.ScopeSnapshot;
import io.securitylogger.impl.task.Tasks;
import io.securitylogger.spi.EngineStart;
import io.securitylogger.spi.LogWriter;
import io.securitylogger.spi.ObjectRefResolver;
import io.securitylogger.spi.TaskRepair;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** Everything put together, for one application. */
@ApplicationScoped
@NullUnmarked
class Engine implements EngineStart {

    /** How long the application's end waits for requests: some of them may be answered, and their logs not written. */
    private static final Duration REQUESTS_TIMEOUT = Duration.ofSeconds(2);

    @Inject
    private Settings settings;

    @Inject
    private Reporter reporter;

    @Inject
    private Backends backends;

    @Inject
    private ObservedEvents observedEvents;

    @Inject
    private ThrottlingEngine throttling;

    @Inject
    @Any
    private Instance<ObjectRefResolver> objectRefResolvers;

    @Inject
    private TaskEngine taskEngine;

    @Inject
    private SecurityLoggerExtension extension;

    @Inject
    private BeanManager beanManager;

    private Dispatcher dispatcher;
    private Recording recording;
    private LogIdContext logIdContext;
    private CommandJournal commands;
    private NamedCommands namedCommands;
    private Tasks tasks;
    private Capturing capturing;
    private Metrics metrics = Metrics.NONE;
    private AutoCloseable listening;
    private boolean isStandalone;

    /** Called by the container: commands may run before the application has started, and what they log waits. */
    @PostConstruct
    void prepare() {
        InstantSource clock = InstantSource.system();
        dispatcher = new Dispatcher((LogEvent event) -> observedEvents.fire(event), reporter);
        logIdContext = PlatformLogIdContext.find();
        recording = new Recording(
                new Cleaner(settings.cleaning()),
                dispatcher,
                new ObjectRefs(Usable.of(objectRefResolvers, reporter)),
                new Recording.World(clock, new TimeOrderedIds(clock), reporter, settings.release()));
        commands = new CommandJournal(settings.commands(), recording, logIdContext);
        namedCommands = new NamedCommands(new ContextualCommands(extension.commands(), beanManager), commands);
        tasks = taskEngine.tasks(recording, logIdContext, namedCommands);
    }

    /**
     * Chooses the backends and starts to write.
     *
     * @param application the context root
     */
    void start(String application) {
        List<LogWriter> writers = backends.writers();
        Threads threads = ServerThreads.find();
        dispatcher.open(writers, new Dispatcher.Dispatching(settings.dispatch(), reporter), threads);
        ScopeSecurityLog.statisticsBy(dispatcher::statistics);
        ScopeSnapshot.logIdsIn(logIdContext);
        capturing = new Capturing(settings.capture(), recording, throttling.start(application, threads), logIdContext);
        OutgoingLog.serve(new OutgoingLog(settings.outgoing(), recording));
        listening = taskEngine.listen(backends.reader(), threads.factory());
        metrics = Metrics.of(application, dispatcher::statistics, reporter);
        taskEngine.health(recording, backends.reader(), threads.factory()).ifPresent(HealthChecks::ask);
        reporter.report(
                Message.STARTED,
                writers.stream().map(LogWriter::name).toList(),
                backends.reader().name(),
                settings.dispatch().mode());
    }

    @Override
    public synchronized void ensureStarted() {
        if (capturing == null) {
            isStandalone = true;
            start("");
        }
    }

    @PreDestroy
    void endOfContainer() {
        if (isStandalone) {
            close();
        }
    }

    /** Logs commands. */
    CommandJournal commands() {
        return commands;
    }

    /** Calls commands by their names. */
    NamedCommands namedCommands() {
        return namedCommands;
    }

    /** Executes tasks. */
    Tasks tasks() {
        return tasks;
    }

    /** Repairs the logs of tasks. */
    TaskRepair taskRepair() {
        return taskEngine.repair(recording, backends.reader());
    }

    /** What the capture works with. */
    Capturing capturing() {
        return capturing;
    }

    /** Whether {@code security.append-slash} is on. */
    boolean appendsSlash() {
        return settings.appendSlash();
    }

    private void stopListening() {
        if (listening != null) {
            try {
                listening.close();
            } catch (Exception goesOn) {
                reporter.report(Message.BEAN_FAILED, goesOn, "The end of messages of tasks");
            }
        }
    }

    /** Lets requests end that are under way, and writes what is queued, if it was started. */
    void close() {
        stopListening();
        if (capturing != null) {
            capturing.inFlight().await(REQUESTS_TIMEOUT);
        }
        if (dispatcher != null) {
            dispatcher.close();
            metrics.close();
            HealthChecks.end();
            throttling.close();
        }
    }
}
