package io.securitylogger.suite.pressure;

import io.securitylogger.suite.http.RawResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Clients that send requests side by side, each request to a path of its own. Thread-safe. */
final class Load implements AutoCloseable {
    private static final int AT_MOST_MINUTES = 15;

    private final Plan plan;
    private final ExecutorService threads;
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private final Set<String> served = ConcurrentHashMap.newKeySet();
    private final Queue<IOException> failures = new ConcurrentLinkedQueue<>();
    private final AtomicLong longestNanos = new AtomicLong();
    private volatile boolean ending;

    private Load(Plan plan) {
        this.plan = plan;
        threads = Executors.newFixedThreadPool(plan.clients());
    }

    /**
     * What the clients do.
     *
     * @param clients how many
     * @param requestsEach how many requests each of them sends, unless it is ended before
     * @param pause between two requests of one client, and after one that was not served
     * @param paths gives the path and query of a request
     */
    record Plan(int clients, int requestsEach, Duration pause, Paths paths) {}

    /** Gives the path and query of a request. */
    @FunctionalInterface
    interface Paths {
        String of(int client, int request);
    }

    /** Sends the clients off. */
    static Load start(Plan plan) {
        Load load = new Load(plan);
        for (int client = 0; client < plan.clients(); client++) {
            int number = client;
            load.threads.execute(() -> load.run(number));
        }
        return load;
    }

    private void run(int client) {
        try (KeptAlive connection = new KeptAlive()) {
            for (int request = 0; request < plan.requestsEach() && !ending; request++) {
                boolean served = send(connection, plan.paths().of(client, request));
                long pauseNanos = plan.pause().toNanos();
                if (pauseNanos > 0 || !served) {
                    LockSupport.parkNanos(Math.max(pauseNanos, 1_000_000));
                }
            }
        } catch (IOException e) {
            failures.add(e);
        }
    }

    private boolean send(KeptAlive connection, String path) {
        long start = System.nanoTime();
        try {
            RawResponse answer = connection.get(path);
            statuses.put(path, answer.status());
            longestNanos.accumulateAndGet(System.nanoTime() - start, Math::max);
            return isOfApplication(answer) && served.add(path);
        } catch (IOException e) {
            failures.add(new IOException(path, e));
            return false;
        }
    }

    /** Payara answers 200, with nothing in it, when its own container fails before the application is reached. */
    private static boolean isOfApplication(RawResponse answer) {
        return answer.status() == 200 && !answer.octets().isEmpty();
    }

    /** The status of each path that was answered so far. */
    Map<String, Integer> statuses() {
        return Map.copyOf(statuses);
    }

    /** The paths that the application has answered with 200 so far; all of its answers have a body. */
    Set<String> served() {
        return new TreeSet<>(served);
    }

    /** How often each status was answered so far. */
    Map<Integer, Long> countsByStatus() {
        Map<Integer, Long> counts = new TreeMap<>();
        statuses.values().forEach(status -> counts.merge(status, 1L, Long::sum));
        return counts;
    }

    /** What was not answered. */
    Queue<IOException> failures() {
        return failures;
    }

    /** The longest that a client has waited for an answer. */
    Duration longest() {
        return Duration.ofNanos(longestNanos.get());
    }

    /** Waits until the clients have sent all. */
    Load awaitEnd() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(AT_MOST_MINUTES, TimeUnit.MINUTES)) {
            throw new AssertionError("The clients are not at their end within " + AT_MOST_MINUTES + " min");
        }
        return this;
    }

    /** Lets each client finish the request it is at. */
    Load end() throws InterruptedException {
        ending = true;
        return awaitEnd();
    }

    @Override
    public void close() {
        ending = true;
        threads.shutdownNow();
    }
}
