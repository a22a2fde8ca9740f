package io.securitylogger.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests at times that are fixed beforehand, however long the answers take. What counts is the time from then: a server
 * that keeps all clients waiting does not make requests disappear. Ends with {@link #end}.
 */
public final class ScheduledLoad {

    /** How many requests may be under way; more than a server of two processors has any use of. */
    private static final int CLIENTS = 64;

    private static final double NANOS = 1e9;
    private static final long END_MILLIS = 60_000;

    private final int port;
    private final int perSecond;
    private final IntFunction<Request> requests;
    private final long began = System.nanoTime();
    private final AtomicInteger next = new AtomicInteger();
    private final Queue<Answered> answered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean ended;

    private ScheduledLoad(int port, int perSecond, IntFunction<Request> requests) {
        this.port = port;
        this.perSecond = perSecond;
        this.requests = requests;
    }

    private record Answered(int number, long nanos) {}

    /**
     * What came of it.
     *
     * @param latencies of the answers with 200, from the time at which the request was due
     * @param acknowledged the numbers of the requests that were answered with 200
     * @param failures how many were answered otherwise, or not at all
     */
    public record Outcome(Latencies latencies, List<Integer> acknowledged, int failures) {

        public Outcome {
            acknowledged = List.copyOf(acknowledged);
        }
    }

    /** Begins; the requests are numbered from 0. */
    public static ScheduledLoad start(int port, int perSecond, IntFunction<Request> requests) {
        ScheduledLoad load = new ScheduledLoad(port, perSecond, requests);
        for (int i = 0; i < CLIENTS; i++) {
            Thread client = new Thread(load::client, "client-" + i);
            client.setDaemon(true);
            load.clients.add(client);
            client.start();
        }
        return load;
    }

    /** Waits for the answers that are on their way. */
    public Outcome end() throws InterruptedException {
        Duration time = Duration.ofNanos(System.nanoTime() - began);
        ended = true;
        for (Thread client : clients) {
            client.join(END_MILLIS);
        }
        return new Outcome(
                Latencies.of(answered.stream().mapToLong(Answered::nanos), time),
                answered.stream().map(Answered::number).toList(),
                failures.get());
    }

    private void client() {
        Connection connection = null;
        while (!ended) {
            int number = next.getAndIncrement();
            long due = began + (long) (number * NANOS / perSecond);
            if (comes(due)) {
                connection = exchange(connection, number, due);
            }
        }
        close(connection);
    }

    /** False if the load ends before. */
    private boolean comes(long due) {
        for (long left = due - System.nanoTime(); left > 0 && !ended; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return !ended;
    }

    /** Gives the connection for the next request; {@code null} if it must be a new one. */
    private @Nullable Connection exchange(@Nullable Connection open, int number, long due) {
        Connection connection = open;
        try {
            connection = connection == null ? Connection.open(port) : connection;
            Answer answer = connection.exchange(requests.apply(number).toBytes());
            if (answer.status() == 200) {
                answered.add(new Answered(number, System.nanoTime() - due));
            } else {
                failures.incrementAndGet();
            }
            return connection;
        } catch (IOException gone) {
            failures.incrementAndGet();
            close(connection);
            return null;
        }
    }

    private static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (IOException gone) {
            // nothing is lost
        }
    }
}
