package io.securitylogger.impl.scope;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Copies what the application gives as extra data, so that it is written as it was then and writing it cannot fail: maps
 * and lists become copies, everything but numbers, booleans and {@code null} becomes text.
 */
final class Frozen {

    private static final int DEEPEST = 16;
    private static final int MOST_VALUES = 10_000;

    private int values;

    private Frozen() {}

    /** A value that cannot be copied becomes the name of its class. */
    static @Nullable Object of(@Nullable Object value) {
        try {
            return new Frozen().copy(value, 0);
        } catch (RuntimeException | StackOverflowError hostile) {
            return value == null ? null : value.getClass().getName();
        }
    }

    private @Nullable Object copy(@Nullable Object value, int depth) {
        if (value == null || value instanceof Boolean || isNumber(value)) {
            return value;
        }
        if (depth == DEEPEST || ++values > MOST_VALUES) {
            return "…";
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((name, member) -> copy.put(String.valueOf(name), copy(member, depth + 1)));
            return copy;
        }
        if (value instanceof Iterable<?> elements) {
            List<@Nullable Object> copy = new ArrayList<>();
            for (Object element : elements) {
                copy.add(copy(element, depth + 1));
            }
            return copy;
        }
        return String.valueOf(value);
    }

    private static boolean isNumber(Object value) {
        return value instanceof Number && value.getClass().getName().startsWith("java.");
    }
}
