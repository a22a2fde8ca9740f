package io.securitylogger.elasticsearch.document;

import io.securitylogger.LogRef;
import io.securitylogger.LogState;
import io.securitylogger.LogType;
import io.securitylogger.spi.ExpiredLogs;
import io.securitylogger.spi.LogQuery;
import io.securitylogger.spi.LogQuery.Field;
import io.securitylogger.spi.LogQuery.Page;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which documents are wanted, in which order.
 *
 * @param indices where they are
 * @param query the conditions, as the cluster takes them
 * @param order what comes first
 * @param behind the place in that order after which they begin; {@code null} for the first
 */
public record Question(String indices, Map<String, Object> query, Order order, Page.@Nullable Key behind) {

    /** What comes first. */
    public enum Order {
        OLDEST("start", "asc"),
        NEWEST("start", "desc"),
        LONGEST_STALE("stale_at", "asc");

        private final String field;
        private final String direction;

        Order(String field, String direction) {
            this.field = field;
            this.direction = direction;
        }
    }

    /** The states of a task that has not ended. */
    private static final List<String> LIVING = Stream.of(LogState.WAITING, LogState.TRIGGERED, LogState.ACTIVE)
            .map(LogState::name)
            .toList();

    /** The times that an index of nanoseconds holds. */
    private static final Instant EARLIEST = Instant.EPOCH;

    private static final Instant LATEST = Instant.parse("2262-04-11T00:00:00Z");

    /** Logs of a type. */
    public static Question of(LogQuery query, Indices indices) {
        Conditions conditions = new Conditions();
        conditions.started(query.period().from(), query.period().to());
        query.equal().forEach(conditions::equal);
        if (query.related() != null) {
            conditions.must("term", StoredLog.RELATED_KEYS, RelatedKey.of(query.related()));
        }
        if (query.excludedId() != null) {
            conditions.mustNot("term", "id", query.excludedId().toString());
        }
        return new Question(
                indices.all(query.type()),
                conditions.query(),
                Order.NEWEST,
                query.page().after());
    }

    /** One log. */
    public static Question of(LogRef ref, Indices indices) {
        return ofIds(ref.type(), List.of(ref.id()), indices);
    }

    /** Logs of these ids, as far as they are there. */
    public static Question ofIds(LogType type, List<UUID> ids, Indices indices) {
        Conditions conditions = new Conditions();
        conditions.must("terms", "id", ids.stream().map(UUID::toString).toList());
        return new Question(indices.all(type), conditions.query(), Order.OLDEST, null);
    }

    /** What began inside these logs. */
    public static Question ofParents(List<LogRef> parents, Indices indices) {
        Conditions conditions = new Conditions();
        conditions.must(
                "terms", "parent_log", parents.stream().map(LogRef::toString).toList());
        return new Question(indices.all(), conditions.query(), Order.OLDEST, null);
    }

    /** Invocations of tasks that have not ended in time, the longest dead first. */
    public static Question ofStale(Instant staleBefore, Instant startedFrom, Indices indices) {
        Conditions conditions = new Conditions();
        conditions.must("terms", "state", LIVING);
        conditions.must("range", "stale_at", Map.of("lt", text(staleBefore)));
        conditions.started(startedFrom, null);
        return new Question(indices.all(LogType.TASK_INVOCATION), conditions.query(), Order.LONGEST_STALE, null);
    }

    /** Whatever is in an index. */
    public static Question ofIndex(String index) {
        return new Question(index, new Conditions().query(), Order.OLDEST, null);
    }

    /** Logs that have expired. */
    public static Question of(ExpiredLogs expired, Indices indices) {
        Conditions conditions = new Conditions();
        conditions.must("range", "stop", Map.of("lt", text(expired.stoppedBefore())));
        conditions.started(null, expired.range().startedBefore());
        List<String> failed =
                ExpiredLogs.FAILED_STATES.stream().map(LogState::name).sorted().toList();
        switch (expired.failures()) {
            case INCLUDED -> {
                // whatever their state
            }
            case ONLY -> conditions.must("terms", "state", failed);
            case EXCLUDED -> conditions.mustNot("terms", "state", failed);
        }
        conditions.mustNot("terms", "slug", List.copyOf(expired.held().slugs()));
        conditions.mustNot(
                "terms",
                StoredLog.RELATED_KEYS,
                expired.held().objects().stream().map(RelatedKey::of).toList());
        return new Question(
                indices.all(expired.type()),
                conditions.query(),
                Order.OLDEST,
                expired.range().behind());
    }

    /** The same behind this place. */
    public Question behind(Page.Key place) {
        return new Question(indices, query, order, place);
    }

    /** The body of a search for so many documents. */
    public Map<String, Object> search(int size) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("size", size);
        body.put("query", query);
        body.put("track_total_hits", false);
        body.put(
                "sort",
                List.of(
                        Map.of(
                                order.field,
                                Map.of(
                                        "order",
                                        order.direction,
                                        "numeric_type",
                                        "date_nanos",
                                        "unmapped_type",
                                        "date_nanos")),
                        Map.of("id", Map.of("order", order.direction, "unmapped_type", "keyword"))));
        Page.Key place = behind;
        if (place != null) {
            body.put("search_after", List.of(nanos(place.start()), place.id().toString()));
        }
        return body;
    }

    /** The body of a search that only counts, no further than so many. */
    public Map<String, Object> count(int most) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("size", 0);
        body.put("query", query);
        body.put("track_total_hits", most);
        return body;
    }

    /** The place in the order that a document was found with. */
    public static Page.Key place(List<?> sort) {
        long nanos = ((Number) sort.get(0)).longValue();
        return new Page.Key(EARLIEST.plusNanos(nanos), UUID.fromString("" + sort.get(1)));
    }

    private static String text(Instant time) {
        return bounded(time).toString();
    }

    private static long nanos(Instant time) {
        return ChronoUnit.NANOS.between(EARLIEST, bounded(time));
    }

    private static Instant bounded(Instant time) {
        Instant bounded = time.isBefore(EARLIEST) ? EARLIEST : time;
        return bounded.isAfter(LATEST) ? LATEST : bounded;
    }

    private static final class Conditions {

        private final List<Object> must = new ArrayList<>();
        private final List<Object> mustNot = new ArrayList<>();

        void must(String kind, String field, Object value) {
            must.add(Map.of(kind, Map.of(field, value)));
        }

        void mustNot(String kind, String field, Object value) {
            mustNot.add(Map.of(kind, Map.of(field, value)));
        }

        void started(@Nullable Instant from, @Nullable Instant to) {
            if (from != null) {
                must("range", "start", Map.of("gte", text(from)));
            }
            if (to != null) {
                must("range", "start", Map.of("lt", text(to)));
            }
        }

        /** A number is asked for by a number: any other text would be an error. */
        void equal(Field field, String value) {
            boolean isNumber = field == Field.RESPONSE_CODE;
            if (isNumber && !value.matches("-?\\d{1,9}")) {
                must.add(Map.of("match_none", Map.of()));
            } else {
                must("term", field.name().toLowerCase(Locale.ROOT), value);
            }
        }

        Map<String, Object> query() {
            return Map.of("bool", Map.of("filter", must, "must_not", mustNot));
        }
    }
}
