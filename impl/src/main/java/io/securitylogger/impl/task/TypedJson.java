package io.securitylogger.impl.task;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values of Java as JSON values that keep their types: dates, times, durations, decimals and UUIDs are objects with
 * {@code @type} and {@code @value}, records objects, everything unknown its text. Bounded in depth and size, and never fails:
 * what cannot be read is the name of its class.
 */
final class TypedJson {

    private static final int DEEPEST = 16;
    private static final int MOST_VALUES = 10_000;

    private int values;

    private TypedJson() {}

    static @Nullable Object of(@Nullable Object value) {
        try {
            return new TypedJson().json(value, 0);
        } catch (RuntimeException | LinkageError | StackOverflowError hostile) {
            return value == null ? null : value.getClass().getName();
        }
    }

    private @Nullable Object json(@Nullable Object value, int depth) {
        if (value == null || value instanceof Boolean || value instanceof String) {
            return value;
        }
        if (depth == DEEPEST || ++values > MOST_VALUES) {
            return "…";
        }
        if (value instanceof Optional<?> optional) {
            return json(optional.orElse(null), depth + 1);
        }
        String type = type(value);
        if (type != null) {
            Map<String, @Nullable Object> typed = new LinkedHashMap<>();
            typed.put("@type", type);
            typed.put("@value", value instanceof Date date ? date.toInstant().toString() : value.toString());
            return typed;
        }
        boolean isNumber = value instanceof Number && value.getClass().getName().startsWith("java.");
        return isNumber ? value : nested(value, depth);
    }

    private static @Nullable String type(Object value) {
        if (value instanceof BigDecimal) {
            return "decimal";
        }
        if (value instanceof UUID) {
            return "uuid";
        }
        if (value instanceof Duration) {
            return "duration";
        }
        if (value instanceof LocalDate) {
            return "date";
        }
        if (value instanceof LocalTime || value instanceof OffsetTime) {
            return "time";
        }
        boolean isMoment =
                (value instanceof Temporal && value.getClass().getName().startsWith("java.time."))
                        || value.getClass() == Date.class;
        return isMoment ? "datetime" : null;
    }

    private @Nullable Object nested(Object value, int depth) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put(String.valueOf(name), json(member, depth + 1)));
            return members;
        }
        if (value instanceof Iterable<?> iterable) {
            List<@Nullable Object> elements = new ArrayList<>();
            iterable.forEach(element -> elements.add(json(element, depth + 1)));
            return elements;
        }
        if (value.getClass().isArray()) {
            Object[] elements = new Object[Math.min(Array.getLength(value), MOST_VALUES)];
            Arrays.setAll(elements, i -> Array.get(value, i));
            return nested(Arrays.asList(elements), depth);
        }
        return value instanceof Record ? components(value, depth) : value.toString();
    }

    private Object components(Object value, int depth) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                component.getAccessor().trySetAccessible();
                members.put(component.getName(), json(component.getAccessor().invoke(value), depth + 1));
            } catch (ReflectiveOperationException unreadable) {
                return value.toString();
            }
        }
        return members;
    }
}
