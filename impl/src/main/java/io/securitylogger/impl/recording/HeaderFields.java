package io.securitylogger.impl.recording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Header fields with their names in lower case. */
public final class HeaderFields {

    private HeaderFields() {}

    /**
     * A copy, in the same order. Names that differ in case only become one; pseudo header fields of HTTP/2 and what some
     * clients keep under no name, such as the status line, are left out.
     */
    public static Map<String, List<String>> of(Map<String, List<String>> fields) {
        Map<String, List<String>> lower = new LinkedHashMap<>();
        fields.forEach((name, values) -> {
            if (name != null && !name.startsWith(":") && values != null) {
                lower.merge(name.toLowerCase(Locale.ROOT), copied(values), HeaderFields::joined);
            }
        });
        return lower;
    }

    /** Most fields have one value. */
    private static List<String> copied(List<String> values) {
        return values.size() == 1 && values.get(0) != null ? List.of(values.get(0)) : new ArrayList<>(values);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /**
     * The first value.
     *
     * @param name in lower case
     */
    public static @Nullable String first(Map<String, List<String>> fields, String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.get(0);
    }
}
