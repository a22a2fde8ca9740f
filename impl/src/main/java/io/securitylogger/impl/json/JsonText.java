package io.securitylogger.impl.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON values as compact text. A value is {@code null}, a string, a number, a boolean, a map or an iterable of such;
 * anything else is taken by its {@code toString}.
 *
 * <p>Written text is well-formed Unicode without NUL whatever the strings hold: NULs are left out and lone surrogates
 * become U+FFFD. Cycles, nesting beyond {@value #MAX_DEPTH} and everything after {@value #MAX_VALUES} values are written
 * as {@code "…"}. Numbers are read as {@code Integer}, {@code Long} or {@code BigInteger}, whichever is the first to hold
 * them, and with a fraction or exponent as {@code Double}, or {@code BigDecimal} where that would lose digits.
 * Thread-safe.
 */
public final class JsonText {

    /** How deep maps and lists may nest. */
    public static final int MAX_DEPTH = 64;

    /** How many values one text may hold. */
    public static final int MAX_VALUES = 100_000;

    private JsonText() {}

    /** The value as JSON. Never throws because of the value, unless its own {@code toString} does. */
    public static String of(@Nullable Object value) {
        StringBuilder text = new StringBuilder(256);
        new JsonWriter(text).write(value);
        return text.toString();
    }

    /** A JSON object whose members are each written as {@link #of} does, with limits of their own. */
    public static String ofMembers(Map<String, ?> members) {
        StringBuilder text = new StringBuilder(1024);
        String separator = "{";
        for (Map.Entry<String, ?> member : members.entrySet()) {
            new JsonWriter(text.append(separator)).write(member.getKey());
            new JsonWriter(text.append(':')).write(member.getValue());
            separator = ",";
        }
        return text.append(members.isEmpty() ? "{}" : "}").toString();
    }

    /** Named values as they are stored: a name with one value gets a string, one with several a list. */
    public static Map<String, Object> named(Map<String, List<String>> values) {
        Map<String, Object> named = new LinkedHashMap<>();
        values.forEach((name, all) -> named.put(name, all.size() == 1 ? all.get(0) : all));
        return named;
    }

    /**
     * The value that the text stands for: modifiable {@code LinkedHashMap}s and {@code ArrayList}s, scalars as above.
     *
     * @throws jakarta.json.JsonException if the text is not JSON or nests deeper than {@link #MAX_DEPTH}
     */
    public static @Nullable Object read(String json) {
        return JsonReading.of(json);
    }

    /**
     * The members of a text that {@link #ofMembers} wrote, each as deep as a value may be.
     *
     * @throws jakarta.json.JsonException if the text is not a JSON object
     */
    public static Map<String, @Nullable Object> readMembers(String json) {
        return JsonReading.objectOf(json, -1);
    }

    /**
     * The members of a JSON object that holds values written by {@link #of} at most that many levels down.
     *
     * @throws jakarta.json.JsonException if the text is not a JSON object
     */
    public static Map<String, @Nullable Object> readEnvelope(String json, int levels) {
        return JsonReading.objectOf(json, -levels);
    }

    /**
     * The members of the JSON object that the text stands for.
     *
     * @throws jakarta.json.JsonException if the text is not a JSON object
     */
    public static Map<String, @Nullable Object> readObject(String json) {
        return JsonReading.objectOf(json, 0);
    }
}
