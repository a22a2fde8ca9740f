package io.securitylogger.impl.cleaning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Masks a JSON object that is not text yet. Its depth must be bounded.
 *
 * @param values masks texts
 * @param names tells whose values are secret
 */
record MaskedData(Masker values, NamePatterns names) {

    Map<String, @Nullable Object> of(Map<String, @Nullable Object> object) {
        Map<String, @Nullable Object> masked = new LinkedHashMap<>();
        object.forEach((name, value) -> {
            NamePatterns.Answer known = names.of(name);
            masked.put(known.shown(), value != null && known.hides() ? values.replacement() : value(value));
        });
        return masked;
    }

    private @Nullable Object value(@Nullable Object value) {
        if (value instanceof String text) {
            return values.mask(text);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> named = new LinkedHashMap<>();
            map.forEach((name, member) -> named.put(String.valueOf(name), member));
            return of(named);
        }
        if (value instanceof List<?> elements) {
            List<@Nullable Object> masked = new ArrayList<>();
            elements.forEach(element -> masked.add(value(element)));
            return masked;
        }
        return value;
    }
}
