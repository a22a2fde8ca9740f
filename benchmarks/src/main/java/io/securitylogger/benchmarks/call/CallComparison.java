package io.securitylogger.benchmarks.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** CPU and allocation of a call by each client, in interleaved rounds; prints a table. */
public final class CallComparison {

    private static final int ROUNDS = Integer.getInteger("rounds", 9);
    private static final Duration ROUND = Duration.ofMillis(Long.getLong("round-millis", 1000));
    private static final Duration WARM_UP = Duration.ofSeconds(Long.getLong("warm-up-seconds", 6));
    private static final String CLIENTS = System.getProperty("clients", "jdk,jersey,jersey-in-memory,resteasy");

    private CallComparison() {}

    /** Runs it. */
    public static void main(String[] arguments) throws Exception {
        System.out.print(CallTable.HEAD);
        try (Answering server = Answering.start()) {
            for (ClientKind client :
                    Arrays.stream(CLIENTS.split(",", -1)).map(ClientKind::of).toList()) {
                System.out.print(CallTable.of(client, compare(client, server.port())));
            }
        }
    }

    private static CallResults compare(ClientKind client, int port) throws Exception {
        Map<Logging, CallerProcess> callers = new EnumMap<>(Logging.class);
        CallResults results = new CallResults();
        try {
            for (Logging logging : Logging.values()) {
                if (client.isLoggedBy(logging)) {
                    callers.put(logging, CallerProcess.start(client, logging, port));
                }
            }
            round(callers, WARM_UP, new CallResults(), 0);
            for (int round = 0; round < ROUNDS; round++) {
                round(callers, ROUND, results, round);
            }
            return results;
        } finally {
            for (CallerProcess caller : callers.values()) {
                caller.close();
            }
        }
    }

    /** One process at a time; the first changes with the round. */
    private static void round(Map<Logging, CallerProcess> callers, Duration time, CallResults results, int first)
            throws Exception {
        List<Map.Entry<Logging, CallerProcess>> order = new ArrayList<>(callers.entrySet());
        Collections.rotate(order, first);
        for (CallLoad load : CallLoad.values()) {
            for (Map.Entry<Logging, CallerProcess> caller : order) {
                if (caller.getKey().concerns(load)) {
                    results.add(load, caller.getKey(), caller.getValue().measure(load, time));
                }
            }
        }
    }
}
