package io.securitylogger.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.securitylogger.LogRecord;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for a secret in all that a log holds, whatever its type: records, maps, collections and texts, in any depth. */
final class SecretSearch {

    private final Set<String> spellings = new LinkedHashSet<>();

    SecretSearch(String secret) {
        if (secret.isEmpty()) {
            throw new IllegalArgumentException("A secret has at least one character");
        }
        spellings.add(secret);
        spellings.add(URLEncoder.encode(secret, UTF_8));
        spellings.add(URLEncoder.encode(secret, UTF_8).replace("+", "%20"));
        spellings.add(secret.replace("\\", "\\\\").replace("\"", "\\\""));
        spellings.add(secret.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"));
        spellings.add(Base64.getEncoder().withoutPadding().encodeToString(secret.getBytes(UTF_8)));
    }

    /** The ways in which it may be written. */
    Set<String> spellings() {
        return spellings;
    }

    /** The place where it stands, as the names that lead to it; empty if it stands nowhere. */
    Optional<String> in(LogRecord log) {
        return in("", log).findFirst();
    }

    private Stream<String> in(String path, @Nullable Object value) {
        if (value instanceof Record values) {
            return Stream.of(values.getClass().getRecordComponents())
                    .flatMap(component -> in(below(path, component.getName()), read(values, component)));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .flatMap(entry -> Stream.concat(
                            in(below(path, "name"), entry.getKey()),
                            in(below(path, String.valueOf(entry.getKey())), entry.getValue())));
        }
        if (value instanceof Collection<?> elements) {
            return elements.stream().flatMap(element -> in(path, element));
        }
        String text = String.valueOf(value);
        return spellings.stream().anyMatch(text::contains) ? Stream.of(path) : Stream.empty();
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + '.' + name;
    }

    private static @Nullable Object read(Record values, RecordComponent component) {
        try {
            return component.getAccessor().invoke(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("Not readable: " + component, impossible);
        }
    }
}
