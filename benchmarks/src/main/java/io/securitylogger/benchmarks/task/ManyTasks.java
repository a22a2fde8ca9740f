package io.securitylogger.benchmarks.task;

import io.securitylogger.benchmarks.server.Database;
import io.securitylogger.benchmarks.sql.OwnLogs;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Ten thousand tasks of a millisecond on sixteen threads, by a plain executor and by ours that logs into PostgreSQL, in
 * alternating rounds. Every log is looked at behind each round. Arguments: as those of all programs; only the second is used, a
 * directory of its own.
 */
public final class ManyTasks {
    private static final int TASKS = Integer.getInteger("tasks", 10_000);
    private static final int THREADS = Integer.getInteger("threads", 16);
    private static final int ROUNDS = Integer.getInteger("rounds", 7);
    private static final int WARM_UP = 2;
    private static final int CONNECTIONS = 4;
    private static final int LIMIT_SECONDS = 120;

    private final Map<String, List<double[]>> measured = new LinkedHashMap<>();
    private final Database database;

    private ManyTasks(Database database) {
        this.database = database;
    }

    /** Runs it. */
    public static void main(String[] arguments) throws Exception {
        OwnLogs.with(Path.of(arguments[1]), CONNECTIONS, logs -> new ManyTasks(logs.database()).run());
    }

    private void run() throws Exception {
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            String name = "round-" + round;
            Pool plain = new Pool(THREADS);
            measure(round, "plain executor", plain::execute, plain::close);
            LoggingTasks logging = new LoggingTasks(THREADS, OwnLogs.newWriter());
            measure(round, "logged tasks", work -> logging.submit(name, work), logging::close);
            check(name);
        }
        print();
    }

    private void measure(int round, String executor, Consumer<Runnable> submit, Runnable end)
            throws InterruptedException {
        CountDownLatch done = new CountDownLatch(TASKS);
        long cpu = cpuNanos();
        long begin = System.nanoTime();
        for (int n = 0; n < TASKS; n++) {
            submit.accept(() -> {
                LockSupport.parkNanos(1_000_000);
                done.countDown();
            });
        }
        if (!done.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(done.getCount() + " tasks have not ended");
        }
        double micros = perTask(System.nanoTime() - begin);
        end.run();
        double[] all = {micros, perTask(System.nanoTime() - begin), perTask(cpuNanos() - cpu)};
        if (round >= 0) {
            measured.computeIfAbsent(executor, e -> new ArrayList<>()).add(all);
        }
    }

    private static double perTask(long nanos) {
        return nanos / 1e3 / TASKS;
    }

    /** Of the whole process, the writer's thread included. */
    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private void check(String name) throws SQLException {
        String ofEach =
                """
                SELECT (SELECT count(*) FROM security_task_invocation_log i JOIN security_task_run_log r
                    ON r.parent_log = 'task-invocation|' || i.id
                    WHERE i.name = '%1$s' AND i.state = 'SUCCEEDED' AND r.state = 'SUCCEEDED' AND r.stop IS NOT NULL
                    AND i.stop IS NOT NULL), (SELECT count(*) FROM security_task_run_log WHERE name = '%1$s')"""
                        .formatted(name);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet counts = statement.executeQuery(ofEach)) {
            counts.next();
            if (counts.getInt(1) != TASKS || counts.getInt(2) != TASKS) {
                throw new IllegalStateException("Logs that are right: %d, runs: %d, tasks: %d"
                        .formatted(counts.getInt(1), counts.getInt(2), TASKS));
            }
        }
    }

    private void print() {
        System.out.println("| %d tasks on %d threads, %d rounds | us a task: least, median, most | all written | CPU |"
                .formatted(TASKS, THREADS, ROUNDS));
        System.out.println("|---|---|---|---|");
        measured.forEach((executor, rounds) -> System.out.println(
                "| %s | %s | %s | %s |".formatted(executor, spread(rounds, 0), spread(rounds, 1), spread(rounds, 2))));
    }

    private static String spread(List<double[]> rounds, int column) {
        List<Double> values =
                new ArrayList<>(rounds.stream().map(round -> round[column]).toList());
        Collections.sort(values);
        return String.format(
                Locale.ROOT,
                "%.0f, %.0f, %.0f",
                values.get(0),
                values.get(values.size() / 2),
                values.get(values.size() - 1));
    }
}
