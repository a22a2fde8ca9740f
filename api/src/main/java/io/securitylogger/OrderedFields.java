package io.securitylogger;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map that keeps its order and cannot change, so that one record hands it to the next without copying it again. */
final class OrderedFields extends AbstractMap<String, List<String>> {

    private static final OrderedFields NONE = new OrderedFields(Map.of());

    private final Map<String, List<String>> fields;

    private OrderedFields(Map<String, List<String>> fields) {
        this.fields = Collections.unmodifiableMap(fields);
    }

    static Map<String, List<String>> of(Map<String, List<String>> fields) {
        if (fields instanceof OrderedFields) {
            return fields;
        }
        return fields.isEmpty() ? NONE : new OrderedFields(new LinkedHashMap<>(fields));
    }

    @Override
    public Set<Entry<String, List<String>>> entrySet() {
        return fields.entrySet();
    }

    @Override
    public @Nullable List<String> get(@Nullable Object name) {
        return fields.get(name);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return fields.containsKey(name);
    }
}
