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
                List<String> sameName = lower.putIfAbsent(name.toLowerCase(Locale.ROOT), new ArrayList<>(values));
                if (sameName != null) {
                    sameName.addAll(values);
                }
            }
        });
        return lower;
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
