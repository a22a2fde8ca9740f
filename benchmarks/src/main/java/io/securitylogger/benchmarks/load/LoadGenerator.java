package io.securitylogger.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * Sends one request again and again over several connections, each waiting for its answer.
 *
 * @param port where the server listens
 * @param connections how many clients there are
 */
public record LoadGenerator(int port, int connections) {

    /**
     * Sends for the given time.
     *
     * @throws IOException if an answer is not the expected one, or none comes
     */
    public Latencies run(Request request, Answer expected, Duration time) throws IOException, InterruptedException {
        byte[] bytes = request.toBytes();
        long began = System.nanoTime();
        long deadline = began + time.toNanos();
        List<Callable<long[]>> clients = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            clients.add(() -> client(bytes, expected, deadline));
        }
        List<long[]> all = runAll(clients);
        return Latencies.of(all.stream().flatMapToLong(Arrays::stream), Duration.ofNanos(System.nanoTime() - began));
    }

    private long[] client(byte[] request, Answer expected, long deadline) throws IOException {
        LongStream.Builder latencies = LongStream.builder();
        try (Connection connection = Connection.open(port)) {
            for (long before = System.nanoTime(); before < deadline; ) {
                Answer answer = connection.exchange(request);
                if (!answer.equals(expected)) {
                    throw new IOException("Expected " + expected + ", got " + answer);
                }
                long after = System.nanoTime();
                latencies.add(after - before);
                before = after;
            }
        }
        return latencies.build().toArray();
    }

    /** Runs all clients at once, one thread each, and gives what they bring. */
    public static <T> List<T> runAll(List<Callable<T>> clients) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> client : threads.invokeAll(clients)) {
                results.add(client.get());
            }
            return results;
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
