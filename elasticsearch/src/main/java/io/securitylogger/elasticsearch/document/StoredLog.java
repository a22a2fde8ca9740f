package io.securitylogger.elasticsearch.document;

import io.securitylogger.LogRecord;
import io.securitylogger.impl.document.DocumentReading;
import io.securitylogger.impl.document.LogDocument;
import io.securitylogger.impl.json.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A log as it is stored.
 *
 * @param index where
 * @param id of the document, and of the log
 * @param version of the document, and of the log
 * @param source its JSON
 */
public record StoredLog(String index, String id, int version, String source) {

    /** The keywords of the related objects. */
    static final String RELATED_KEYS = "related_object_keys";

    /** Holds what has names that no index takes. */
    static final String UNINDEXED = "unindexed";

    private static final Set<String> NOT_OPEN = Set.of(UNINDEXED, EcsView.EVENT);

    /** The document of a log. */
    public static StoredLog of(LogRecord log, Indices indices) {
        Map<String, @Nullable Object> document = LogDocument.of(log);
        document.replaceAll((name, value) -> value instanceof Map ? OpenObject.wellNamed(value) : value);
        setAside(document, value -> !OpenObject.isIndexable(value));
        if (!log.fields().relatedObjects().isEmpty()) {
            document.put(
                    RELATED_KEYS,
                    log.fields().relatedObjects().stream().map(RelatedKey::of).toList());
        }
        if (indices.ecs()) {
            document.put(EcsView.EVENT, EcsView.event(log.state()));
        }
        return new StoredLog(
                indices.of(log), log.fields().id().toString(), log.fields().version(), JsonText.ofMembers(document));
    }

    /** The same, with no index of objects whose members strangers have named. Itself, if it has no such. */
    public StoredLog withoutOpenObjects() {
        Map<String, @Nullable Object> document = JsonText.readMembers(source);
        return setAside(document, value -> true)
                ? new StoredLog(index, id, version, JsonText.ofMembers(document))
                : this;
    }

    private static boolean setAside(Map<String, @Nullable Object> document, Predicate<@Nullable Object> which) {
        Map<String, @Nullable Object> unindexed = new LinkedHashMap<>();
        document.forEach((name, value) -> {
            if (value instanceof Map && !NOT_OPEN.contains(name) && which.test(value)) {
                unindexed.put(name, value);
            }
        });
        if (unindexed.isEmpty()) {
            return false;
        }
        document.keySet().removeAll(unindexed.keySet());
        if (document.get(UNINDEXED) instanceof Map<?, ?> before) {
            before.forEach((name, value) -> unindexed.put(String.valueOf(name), value));
        }
        document.put(UNINDEXED, unindexed);
        return true;
    }

    /**
     * The log of a document.
     *
     * @throws IllegalArgumentException if it is no document of a log
     */
    public static LogRecord read(Map<?, ?> source) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        source.forEach((name, value) -> document.put(String.valueOf(name), value));
        if (document.remove(UNINDEXED) instanceof Map<?, ?> unindexed) {
            unindexed.forEach((name, value) -> document.put(String.valueOf(name), value));
        }
        return new DocumentReading(document).log();
    }
}
