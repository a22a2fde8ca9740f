package io.securitylogger.benchmarks.elasticsearch;

import io.securitylogger.LogEvent;
import io.securitylogger.WriterStatistics.Events;
import io.securitylogger.benchmarks.sql.Records;
import io.securitylogger.elasticsearch.node.ElasticsearchNode;
import io.securitylogger.impl.dispatch.DispatchSettings;
import io.securitylogger.impl.dispatch.Dispatcher;
import io.securitylogger.impl.dispatch.WriteMode;
import io.securitylogger.impl.message.Reporter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Threads and open files of a process that logs a hundred thousand times. Arguments: as those of all programs; only the second
 * is used, a directory of its own.
 */
public final class FlatRun {

    private static final int LOGS = Integer.getInteger("logs", 100_000);
    private static final int STEP = 10_000;
    private static final int MOST_WAITING = 5_000;
    private static final long PAUSE_NANOS = 1_000_000;

    private FlatRun() {}

    /** Runs it. */
    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[1]);
        DispatchSettings settings = new DispatchSettings(
                WriteMode.BATCHED,
                false,
                Duration.ofSeconds(10),
                new DispatchSettings.Batch(500, Duration.ofMillis(200), 2 * MOST_WAITING, Duration.ofMillis(100)));
        try (ElasticsearchNode node = new ElasticsearchNode(directory.resolve("node"))) {
            node.start();
            System.out.println("| logs | threads | open files |\n|---|---|---|");
            tell(0);
            try (OurBackend ours = new OurBackend(node.uri(), "flat", directory);
                    Dispatcher dispatcher = Dispatcher.start(
                            List.of(ours.writer()),
                            (LogEvent event) -> {},
                            new Dispatcher.Dispatching(settings, new Reporter(InstantSource.system())),
                            new Dispatcher.Threads(Thread::new, Runnable::run))) {
                for (int sent = 1; sent <= LOGS; sent++) {
                    dispatcher.dispatch(Records.finished());
                    await(dispatcher, sent % STEP == 0 ? 0 : MOST_WAITING);
                    if (sent % STEP == 0) {
                        tell(sent);
                    }
                }
                System.out.println(events(dispatcher) + "; found: " + ours.count());
            }
            System.out.println("After the end:");
            tell(LOGS);
        }
    }

    private static void await(Dispatcher dispatcher, int mostWaiting) {
        while (events(dispatcher).queued() > mostWaiting) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static Events events(Dispatcher dispatcher) {
        return dispatcher.statistics().writers().get(0).events();
    }

    private static void tell(int logs) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            System.out.printf(
                    "| %d | %d | %d |%n",
                    logs, ManagementFactory.getThreadMXBean().getThreadCount(), files.count());
        }
    }
}
