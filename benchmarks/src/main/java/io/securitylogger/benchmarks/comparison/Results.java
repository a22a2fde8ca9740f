package io.securitylogger.benchmarks.comparison;

import io.securitylogger.benchmarks.variant.Variant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was measured, each round in its order. */
final class Results {

    private final Map<Load, Map<Variant, List<Measurement>>> all = new EnumMap<>(Load.class);

    void add(Load load, Variant variant, Measurement measurement) {
        all.computeIfAbsent(load, l -> new EnumMap<>(Variant.class))
                .computeIfAbsent(variant, v -> new ArrayList<>())
                .add(measurement);
    }

    /** Empty if the load was not measured with this variant. */
    List<Measurement> of(Load load, Variant variant) {
        return all.getOrDefault(load, Map.of()).getOrDefault(variant, List.of());
    }
}
