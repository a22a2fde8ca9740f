package io.securitylogger;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the logs written inside a {@linkplain SecurityLog#with(LogData) scope} shall carry. Immutable: each method gives
 * a new value.
 *
 * @param slug a short tag; {@code null} to inherit the enclosing scope's
 * @param related business objects: entities, {@link ObjectRef}s or whatever an
 *     {@link io.securitylogger.spi.ObjectRefResolver} of the application understands; added to the enclosing scope's
 * @param extraData a JSON object: values are strings, numbers, booleans, {@code null}, maps and lists of these; empty to
 *     inherit the enclosing scope's
 */
public record LogData(@Nullable String slug, List<Object> related, Map<String, @Nullable Object> extraData) {

    /** Nothing: everything is inherited. */
    public static final LogData NONE = new LogData(null, List.of(), Map.of());

    public LogData {
        related = List.copyOf(related);
        extraData = Collections.unmodifiableMap(new LinkedHashMap<>(extraData));
    }

    /** Data with a slug alone. */
    public static LogData slug(String slug) {
        return new LogData(requireNonNull(slug, "slug"), List.of(), Map.of());
    }

    /** Data with related objects alone. */
    public static LogData related(Object... objects) {
        return NONE.relate(objects);
    }

    /** This data with further related objects; {@code null} is none. */
    public LogData relate(Object... objects) {
        List<Object> all = new ArrayList<>(related);
        Arrays.stream(objects).filter(Objects::nonNull).forEach(all::add);
        return new LogData(slug, all, extraData);
    }

    /** This data with one more entry of extra data. */
    public LogData extra(String name, @Nullable Object value) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(extraData);
        all.put(requireNonNull(name, "name"), value);
        return new LogData(slug, related, all);
    }
}
