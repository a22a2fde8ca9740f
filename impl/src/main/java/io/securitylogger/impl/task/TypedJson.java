package io.securitylogger.impl.task;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.temporal.Temporal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values of Java as JSON values that keep their types: dates, times, durations, decimals and UUIDs are objects with
 * {@code @type} and {@code @value}, records objects, everything unknown its text. Of what can be iterated only collections are: others
 * may be meant for one reader, or have no end. Bounded in depth, values and characters, where "…" stands for the rest, and
 * never fails: what cannot be read is the name of its class. What is to be read again is {@linkplain #whole whole}, or not at
 * all.
 */
final class TypedJson {

    private static final int DEEPEST = 16;
    private static final int MOST_VALUES = 10_000;

    private static final int MOST_CHARACTERS = 1 << 20;
    private static final String REST = "…";

    private final boolean isWhole;
    private int values;
    private int characters;

    private TypedJson(boolean isWhole) {
        this.isWhole = isWhole;
    }

    static @Nullable Object of(@Nullable Object value) {
        try {
            return new TypedJson(false).json(value, 0);
        } catch (Throwable hostile) {
            return value == null ? null : value.getClass().getName();
        }
    }

    /**
     * The same, from which {@link TypedValues} makes the value again.
     *
     * @throws IllegalArgumentException if it is too large, or something in it is unknown
     */
    static @Nullable Object whole(@Nullable Object value) {
        return new TypedJson(true).json(value, 0);
    }

    private @Nullable Object json(@Nullable Object value, int depth) {
        if (depth == DEEPEST || isFull()) {
            return rest();
        }
        values++;
        if (value == null || value instanceof Boolean) {
            return value;
        }
        if (value instanceof String text) {
            return bounded(text);
        }
        if (value instanceof Optional<?> optional) {
            return json(optional.orElse(null), depth + 1);
        }
        String type = type(value);
        if (type != null) {
            Map<String, @Nullable Object> typed = new LinkedHashMap<>();
            typed.put("@type", type);
            typed.put("@value", value instanceof Date date ? date.toInstant().toString() : bounded(value.toString()));
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
            return members(map, depth);
        }
        if (value instanceof Collection<?> collection) {
            return elements(collection, depth);
        }
        if (value.getClass().isArray()) {
            return elements(arrayAsList(value), depth);
        }
        if (value instanceof Record) {
            return components(value, depth);
        }
        if (isWhole && value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof Character ? bounded(value.toString()) : unknown(value);
    }

    private Object unknown(Object value) {
        if (isWhole) {
            throw new IllegalArgumentException(
                    value.getClass().getName() + " cannot travel as JSON; give what identifies it");
        }
        return bounded(value.toString());
    }

    private String rest() {
        if (isWhole) {
            throw new IllegalArgumentException("An argument has more than " + MOST_VALUES + " values or "
                    + MOST_CHARACTERS + " characters, or is nested deeper than " + DEEPEST);
        }
        return REST;
    }

    private Object members(Map<?, ?> map, int depth) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (isFull()) {
                members.put(REST, rest());
                break;
            }
            members.put(bounded(String.valueOf(entry.getKey())), json(entry.getValue(), depth + 1));
        }
        return members;
    }

    private Object elements(Collection<?> collection, int depth) {
        List<@Nullable Object> elements = new ArrayList<>();
        for (Object element : collection) {
            if (isFull()) {
                elements.add(rest());
                break;
            }
            elements.add(json(element, depth + 1));
        }
        return elements;
    }

    private static List<?> arrayAsList(Object array) {
        return new AbstractList<>() {
            @Override
            public Object get(int index) {
                return Array.get(array, index);
            }

            @Override
            public int size() {
                return Array.getLength(array);
            }
        };
    }

    private boolean isFull() {
        return values >= MOST_VALUES || characters >= MOST_CHARACTERS;
    }

    private String bounded(String text) {
        int left = MOST_CHARACTERS - characters;
        characters += Math.min(text.length(), left);
        if (isWhole && !(text.indexOf('\0') < 0 && UTF_8.newEncoder().canEncode(text))) {
            throw new IllegalArgumentException("A text holds NUL, or half of a surrogate pair");
        }
        return text.length() <= left ? text : text.substring(0, left) + rest();
    }

    private Object components(Object value, int depth) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                component.getAccessor().trySetAccessible();
                members.put(component.getName(), json(component.getAccessor().invoke(value), depth + 1));
            } catch (ReflectiveOperationException unreadable) {
                return unknown(value);
            }
        }
        return members;
    }
}
