package io.securitylogger.benchmarks.throttling;

import io.securitylogger.impl.throttling.Attempt;
import io.securitylogger.impl.throttling.ResourceRules;
import io.securitylogger.impl.throttling.Throttle;
import java.lang.management.ManagementFactory;
import java.util.function.IntConsumer;

/** Prints how much heap a client takes under the default limits after one, two and twenty requests, of a million clients. */
public final class BytesPerKey {

    private static final int CLIENTS = 1_000_000;
    private static final int[] REQUESTS = {1, 2, 20};

    private BytesPerKey() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        for (int requests : REQUESTS) {
            Throttle throttle = Throttles.withDefaultLimits(2 * CLIENTS);
            print("ours", requests, i -> count(throttle, Client.number(i)), throttle);
            Buckets buckets = new Buckets();
            print("bucket4j", requests, i -> buckets.tryConsume(Client.number(i).ip()), buckets);
        }
    }

    private static void count(Throttle throttle, Client client) {
        Attempt attempt = throttle.begin(ResourceRules.NONE, client);
        attempt.atOnce();
        attempt.ended(null);
    }

    private static void print(String name, int requests, IntConsumer request, Object kept) {
        long before = usedBytes();
        for (int round = 0; round < requests; round++) {
            for (int i = 0; i < CLIENTS; i++) {
                request.accept(i);
            }
        }
        long bytes = usedBytes() - before;
        System.out.printf(
                "%-9s %2d request(s): %d bytes a client (%s)%n",
                name, requests, bytes / CLIENTS, kept.getClass().getSimpleName());
    }

    private static long usedBytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
