package io.securitylogger.benchmarks.sql;

import io.securitylogger.LogEvent;
import io.securitylogger.impl.dispatch.DispatchSettings;
import io.securitylogger.impl.dispatch.Dispatcher;
import io.securitylogger.impl.dispatch.WriteMode;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.sql.SqlLogWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Rows per second of each case, in interleaved rounds; prints a table. Argument: a directory of its own. */
public final class SqlComparison {

    private static final int BATCH = 500;
    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = Integer.getInteger("rounds", 7);
    private static final Duration ROUND = Duration.ofMillis(Long.getLong("round-millis", 3000));

    private final Map<String, List<Double>> rowsPerSecond = new LinkedHashMap<>();
    private final TransactionPool pool;
    private final PlainTable plain;
    private final SqlLogWriter writer;

    private SqlComparison(TransactionPool pool) {
        this.pool = pool;
        this.plain = new PlainTable(pool);
        this.writer = OwnLogs.newWriter();
    }

    /** Runs it. */
    public static void main(String[] arguments) throws Exception {
        OwnLogs.with(Path.of(arguments[0]), CONNECTIONS, logs -> new SqlComparison(logs.pool()).run());
    }

    private void run() throws Exception {
        PlainTable.create(pool);
        for (int round = -1; round < ROUNDS; round++) {
            for (int threads : List.of(1, 2)) {
                measure(round, "batch of 500, " + threads + " thread(s): plain JDBC", threads, () -> plainRows(BATCH));
                measure(round, "batch of 500, " + threads + " thread(s): ours", threads, this::ourBatch);
            }
            for (int threads : List.of(1, 8)) {
                measure(round, "one by one, " + threads + " thread(s): plain JDBC", threads, () -> plainRows(1));
                measureSync(round, threads);
            }
        }
        print();
    }

    private int plainRows(int rows) throws Exception {
        plain.insert(rows);
        return rows;
    }

    private int ourBatch() throws Exception {
        writer.write(Stream.generate(Records::finished).limit(BATCH).toList());
        return BATCH;
    }

    private void measureSync(int round, int threads) throws Exception {
        DispatchSettings settings = new DispatchSettings(
                WriteMode.SYNC,
                false,
                Duration.ofSeconds(10),
                new DispatchSettings.Batch(BATCH, Duration.ofMillis(200), 10_000, Duration.ofMillis(100)));
        try (Dispatcher dispatcher = Dispatcher.start(
                List.of(writer),
                (LogEvent event) -> {},
                new Dispatcher.Dispatching(settings, new Reporter(InstantSource.system())),
                new Dispatcher.Threads(Thread::new, Runnable::run))) {
            measure(round, "one by one, " + threads + " thread(s): ours, sync", threads, () -> {
                dispatcher.dispatch(Records.finished());
                return 1;
            });
        }
    }

    private void measure(int round, String name, int threads, Callable<Integer> work) throws Exception {
        empty();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            long beganNanos = System.nanoTime();
            long endNanos = beganNanos + ROUND.toNanos();
            List<Future<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                counts.add(workers.submit(() -> {
                    int rows = 0;
                    while (System.nanoTime() < endNanos) {
                        rows += work.call();
                    }
                    return rows;
                }));
            }
            int rows = 0;
            for (Future<Integer> count : counts) {
                rows += count.get(1, TimeUnit.MINUTES);
            }
            if (round >= 0) {
                double seconds = (System.nanoTime() - beganNanos) / 1e9;
                rowsPerSecond.computeIfAbsent(name, key -> new ArrayList<>()).add(rows / seconds);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private void empty() throws Exception {
        try (Connection connection = pool.take();
                Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE security_input_request_log, plain_log");
        }
    }

    private void print() {
        System.out.println("| case | rows/s: median | from | to | times plain JDBC |\n|---|---|---|---|---|");
        double peer = 1;
        for (Map.Entry<String, List<Double>> entry : rowsPerSecond.entrySet()) {
            List<Double> sorted = entry.getValue().stream().sorted().toList();
            double median = sorted.get(sorted.size() / 2);
            peer = entry.getKey().endsWith("plain JDBC") ? median : peer;
            System.out.printf(
                    "| %s | %.0f | %.0f | %.0f | %.2f |%n",
                    entry.getKey(), median, sorted.get(0), sorted.get(sorted.size() - 1), median / peer);
        }
    }
}
