package io.securitylogger.benchmarks.throttling;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.securitylogger.benchmarks.load.Connection;
import io.securitylogger.benchmarks.load.Request;
import io.securitylogger.benchmarks.server.Database;
import io.securitylogger.benchmarks.server.PostgreSql;
import io.securitylogger.benchmarks.server.WarFile;
import io.securitylogger.benchmarks.server.WildFly;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Two servers with one database under load: how many requests of one client pass, beside the limit. Each round is a client of
 * its own, at whose requests both servers are asked by turns. Arguments: the directory of the unpacked server, an empty
 * directory where servers may write, the jar of Security Logger, the JDBC driver.
 */
public final class TwoNodes {

    private static final int LIMIT = Integer.getInteger("limit", 200);
    private static final int ROUNDS = Integer.getInteger("rounds", 10);
    private static final int WARM_UP_ROUNDS = 10;
    private static final int CLIENTS = 8;
    private static final String APPLICATION = "io.securitylogger.benchmarks.application";
    private static final AtomicInteger CLIENT = new AtomicInteger();

    private final Path home;
    private final Path runs;
    private final List<Path> libraries;

    private TwoNodes(String[] arguments) {
        home = Path.of(arguments[0]);
        runs = Path.of(arguments[1]);
        libraries = List.of(Path.of(arguments[2]), Path.of(arguments[3]));
    }

    /** Runs it. */
    public static void main(String[] arguments) throws Exception {
        TwoNodes nodes = new TwoNodes(arguments);
        System.out.printf("limit %d, %d rounds, %d connections%n", LIMIT, ROUNDS, CLIENTS);
        System.out.println("| counter | log written | load | passed: least, median, most | over the limit, most |");
        System.out.println("|---|---|---|---|---|");
        try (PostgreSql postgreSql = PostgreSql.start(nodes.runs.resolve("postgresql"))) {
            for (String counter : List.of("memory", "log", "shared")) {
                for (String mode : List.of("sync", "batched")) {
                    nodes.measure(counter, mode, postgreSql.newDatabase(counter + '_' + mode));
                }
            }
        }
    }

    private void measure(String counter, String mode, Database database) throws Exception {
        WarFile war = new WarFile(
                List.of(APPLICATION),
                libraries,
                Map.of(
                        "security.backend-writers",
                        "sql",
                        "security.log-db-name",
                        WarFile.DATA_SOURCE,
                        "security.write-mode",
                        mode,
                        "security.throttling-enabled",
                        "true",
                        "security.throttling-counter",
                        counter,
                        "security.trusted-proxies",
                        "127.0.0.0/8",
                        "security.default-throttling-validators",
                        "per-request:" + LIMIT + "/PT1H"),
                database);
        try (WildFly one = WildFly.start(home, runs.resolve("one"), war);
                WildFly two = WildFly.start(home, runs.resolve("two"), war)) {
            int[] ports = {one.port(), two.port()};
            for (int i = 0; i < WARM_UP_ROUNDS; i++) {
                passed(ports, 0);
            }
            print(counter, mode, "as fast as they can", passed(ports, ROUNDS, 0));
            print(counter, mode, "100 requests/s", passed(ports, ROUNDS, 100));
        }
    }

    private static void print(String counter, String mode, String load, int[] passed) {
        Arrays.sort(passed);
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %d, %d, %d | %d |%n",
                counter,
                mode,
                load,
                passed[0],
                passed[passed.length / 2],
                passed[passed.length - 1],
                passed[passed.length - 1] - LIMIT);
    }

    private static int[] passed(int[] ports, int rounds, int perSecond) throws Exception {
        int[] passed = new int[rounds];
        for (int i = 0; i < rounds; i++) {
            passed[i] = passed(ports, perSecond);
        }
        return passed;
    }

    /** Three times the limit, so that it is reached on both servers whatever they know of each other. */
    private static int passed(int[] ports, int perSecond) throws Exception {
        int client = CLIENT.incrementAndGet();
        byte[] request = new Request("GET", "/api/text", "").toBytes();
        byte[] asked = withClient(request, "198.51." + client / 250 + '.' + client % 250);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger passed = new AtomicInteger();
        long began = System.nanoTime();
        Callable<Void> work = () -> {
            try (Connection first = Connection.open(ports[0]);
                    Connection second = Connection.open(ports[1])) {
                for (int n = next.getAndIncrement(); n < LIMIT * 3; n = next.getAndIncrement()) {
                    awaitTurn(began, n, perSecond);
                    passed.addAndGet(
                            (n % 2 == 0 ? first : second).exchange(asked).status() == 200 ? 1 : 0);
                }
            }
            return null;
        };
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<Void>> all = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                all.add(work);
            }
            for (Future<Void> done : threads.invokeAll(all)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return passed.get();
    }

    private static byte[] withClient(byte[] request, String address) {
        String text = new String(request, ISO_8859_1);
        return text.replace("\r\nAccept: ", "\r\nX-Forwarded-For: " + address + "\r\nAccept: ")
                .getBytes(ISO_8859_1);
    }

    private static void awaitTurn(long began, int number, int perSecond) {
        if (perSecond > 0) {
            long due = began + number * 1_000_000_000L / perSecond;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }
}
