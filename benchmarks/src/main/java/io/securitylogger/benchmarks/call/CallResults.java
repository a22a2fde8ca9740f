package io.securitylogger.benchmarks.call;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the rounds of one client gave. */
final class CallResults {

    private final Map<CallLoad, Map<Logging, List<CallMeasurement>>> measurements = new EnumMap<>(CallLoad.class);

    void add(CallLoad load, Logging logging, CallMeasurement measurement) {
        measurements
                .computeIfAbsent(load, key -> new EnumMap<>(Logging.class))
                .computeIfAbsent(logging, key -> new ArrayList<>())
                .add(measurement);
    }

    /** In the order of the rounds; empty if it was not measured. */
    List<CallMeasurement> of(CallLoad load, Logging logging) {
        return measurements.getOrDefault(load, Map.of()).getOrDefault(logging, List.of());
    }
}
