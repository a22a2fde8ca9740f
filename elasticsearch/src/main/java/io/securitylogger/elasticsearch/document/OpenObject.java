package io.securitylogger.elasticsearch.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object whose members the application or a stranger has named, made fit for being stored. */
final class OpenObject {

    /** Longer values are stored, but not found. */
    static final int LONGEST_INDEXED_VALUE = 4096;

    /** Deeper than what is written nests. */
    static final int DEPTH = 80;

    /** Names on the way to a value may have so many characters: with the value in UTF-8 they are one term of Lucene. */
    private static final int LONGEST_PATH = 6000;

    private OpenObject() {}

    /** The same without members whose names become equal when they are written: Elasticsearch refuses such. */
    static @Nullable Object wellNamed(@Nullable Object value) {
        return wellNamed(value, 0);
    }

    private static @Nullable Object wellNamed(@Nullable Object value, int depth) {
        if (depth > DEPTH) {
            return value;
        }
        if (value instanceof Map<?, ?> members) {
            Map<String, @Nullable Object> named = new LinkedHashMap<>();
            members.forEach((name, member) -> {
                String free = written(String.valueOf(name));
                while (named.containsKey(free)) {
                    free += '_';
                }
                named.put(free, wellNamed(member, depth + 1));
            });
            return named;
        }
        if (value instanceof Iterable<?> elements) {
            List<@Nullable Object> all = new ArrayList<>();
            elements.forEach(element -> all.add(wellNamed(element, depth + 1)));
            return all;
        }
        return value;
    }

    /** As the writer of JSON does it. */
    private static String written(String name) {
        if (isWellFormed(name)) {
            return name;
        }
        StringBuilder text = new StringBuilder(name.length());
        name.codePoints()
                .filter(c -> c != 0)
                .forEach(c -> text.appendCodePoint(c <= 0xFFFF && Character.isSurrogate((char) c) ? 0xFFFD : c));
        return text.toString();
    }

    private static boolean isWellFormed(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == 0 || Character.isSurrogate(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether an index takes the names in it. */
    static boolean isIndexable(@Nullable Object value) {
        return longestPath(value, 0) <= LONGEST_PATH;
    }

    private static int longestPath(@Nullable Object value, int depth) {
        int longest = 0;
        if (depth <= DEPTH && value instanceof Map<?, ?> members) {
            for (Map.Entry<?, ?> member : members.entrySet()) {
                int path = String.valueOf(member.getKey()).length() + 1 + longestPath(member.getValue(), depth + 1);
                longest = Math.max(longest, path);
            }
        } else if (depth <= DEPTH && value instanceof Iterable<?> elements) {
            for (Object element : elements) {
                longest = Math.max(longest, longestPath(element, depth + 1));
            }
        }
        return longest;
    }
}
