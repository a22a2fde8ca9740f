package io.securitylogger.benchmarks.elasticsearch;

import io.securitylogger.benchmarks.load.Latencies;
import io.securitylogger.benchmarks.load.Orders;
import io.securitylogger.benchmarks.load.Request;
import io.securitylogger.benchmarks.load.ScheduledLoad;
import io.securitylogger.benchmarks.server.WarFile;
import io.securitylogger.benchmarks.server.WildFly;
import io.securitylogger.elasticsearch.node.ElasticsearchNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * How long requests take that come at a fixed rate: with a writer that drops the logs, and with Elasticsearch on the same
 * machine. Each way is a server of its own, one at a time under load, all in each round. Arguments: the directory of the
 * unpacked server, where servers may write, the bundle and the jar of the backend.
 */
public final class RequestTimes {

    private static final int PER_SECOND = Integer.getInteger("per-second", 200);
    private static final int ROUNDS = Integer.getInteger("rounds", 9);
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("round-seconds", 10));
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("warm-up-seconds", 30));
    private static final String PACKAGES = "io.securitylogger.benchmarks.";
    private static final String NULL = "null";

    private final Map<String, WildFly> servers = new LinkedHashMap<>();
    private final Map<String, List<Latencies>> seen = new LinkedHashMap<>();

    private RequestTimes() {}

    /** Runs it. */
    public static void main(String[] arguments) throws Exception {
        Deque<AutoCloseable> running = new ArrayDeque<>();
        try {
            RequestTimes times = new RequestTimes();
            ElasticsearchNode node = new ElasticsearchNode(Path.of(arguments[1], "node"));
            running.push(node);
            node.start();
            for (Map.Entry<String, WarFile> way : ways(arguments, node.uri()).entrySet()) {
                Path base = Path.of(arguments[1], way.getKey());
                WildFly server = WildFly.start(Path.of(arguments[0]), base, way.getValue());
                running.push(server);
                times.servers.put(way.getKey(), server);
            }
            times.run();
        } finally {
            for (AutoCloseable one : running) {
                one.close();
            }
        }
    }

    private static Map<String, WarFile> ways(String[] arguments, URI node) {
        Path bundle = Path.of(arguments[2]);
        Path backend = Path.of(arguments[3]);
        Map<String, WarFile> ways = new LinkedHashMap<>();
        ways.put(
                NULL,
                new WarFile(
                        List.of(PACKAGES + "application", PACKAGES + "ours"),
                        List.of(bundle),
                        Map.of("security.backend-writers", NULL),
                        null));
        for (String mode : List.of("batched", "sync")) {
            ways.put(mode, logging(List.of(bundle, backend), node, mode, Map.of()));
        }
        ways.put(
                "sync-counted",
                logging(
                        List.of(bundle, backend),
                        node,
                        "sync",
                        Map.of(
                                "security.throttling-enabled", "true",
                                "security.throttling-counter", "log",
                                "security.default-throttling-validators", "per-request:100000/PT1S")));
        return ways;
    }

    private static WarFile logging(List<Path> jars, URI node, String mode, Map<String, String> further) {
        Map<String, String> settings = new LinkedHashMap<>(further);
        settings.put("security.backend-writers", "elasticsearch");
        settings.put("security.backend-reader", "elasticsearch");
        settings.put("security.elasticsearch-database.hosts", node.toString());
        settings.put("security.elasticsearch-database.prefix", further.isEmpty() ? mode : mode + "-counted");
        settings.put("security.write-mode", mode);
        return new WarFile(List.of(PACKAGES + "application"), jars, settings, null);
    }

    private void run() throws InterruptedException {
        List<String> order = new ArrayList<>(servers.keySet());
        for (String way : order) {
            load(way, WARM_UP);
        }
        for (int round = 1; round <= ROUNDS; round++) {
            for (String way : order) {
                Latencies latencies = load(way, ROUND);
                seen.computeIfAbsent(way, any -> new ArrayList<>()).add(latencies);
                System.err.printf(
                        Locale.ROOT,
                        "round %d %s: p50 %.2f ms, p99 %.2f ms%n",
                        round,
                        way,
                        latencies.halfMillis(),
                        latencies.mostMillis());
            }
            Collections.rotate(order, 1);
        }
        print();
    }

    private Latencies load(String way, Duration time) throws InterruptedException {
        WildFly server = servers.get(way);
        if (server == null) {
            throw new IllegalArgumentException(way);
        }
        String body = Orders.json(1000);
        ScheduledLoad load = ScheduledLoad.start(server.port(), PER_SECOND, number -> Request.post("/api/echo", body));
        LockSupport.parkNanos(time.toNanos());
        ScheduledLoad.Outcome outcome = load.end();
        if (outcome.failures() > 0) {
            throw new IllegalStateException(way + ": " + outcome.failures() + " requests failed");
        }
        return outcome.latencies();
    }

    private void print() {
        System.out.println("| way | p50 ms | p99 ms | p99, times null |\n|---|---|---|---|");
        List<Latencies> nulls = seen.getOrDefault(NULL, List.of());
        seen.forEach((way, rounds) -> {
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < rounds.size(); i++) {
                ratios.add(rounds.get(i).mostMillis() / nulls.get(i).mostMillis());
            }
            Collections.sort(ratios);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.2f (%.2f-%.2f) |%n",
                    way,
                    median(rounds.stream().map(Latencies::halfMillis).toList()),
                    median(rounds.stream().map(Latencies::mostMillis).toList()),
                    median(ratios),
                    ratios.get(0),
                    ratios.get(ratios.size() - 1));
        });
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
