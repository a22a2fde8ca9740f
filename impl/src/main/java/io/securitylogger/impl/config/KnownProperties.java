package io.securitylogger.impl.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** All properties that this jar and those beside it read. */
record KnownProperties(List<String> keys) {

    static KnownProperties find() {
        List<String> keys = new ArrayList<>();
        List.of(Property.values()).forEach(property -> keys.add(property.key()));
        ServiceLoader.load(FurtherProperties.class, KnownProperties.class.getClassLoader())
                .forEach(further -> further.keys().forEach(property -> keys.add(property.key())));
        return new KnownProperties(List.copyOf(keys));
    }

    boolean contains(String key) {
        return keys.contains(key);
    }

    /** The property that was probably meant. */
    String nearest(String key) {
        return keys.stream()
                .min(Comparator.comparingInt(known -> EditDistance.between(known, key)))
                .orElseThrow();
    }
}
