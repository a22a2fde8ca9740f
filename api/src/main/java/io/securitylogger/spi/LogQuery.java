package io.securitylogger.spi;

import static java.util.Objects.requireNonNull;

import io.securitylogger.LogRecord;
import io.securitylogger.LogState;
import io.securitylogger.LogType;
import io.securitylogger.ObjectRef;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which logs are wanted: all conditions must hold. Immutable; begins with {@link #of(LogType)}, each method adds to a
 * copy.
 *
 * @param type the type of the logs
 * @param period when they started
 * @param equal fields that must have exactly this value
 * @param related an object that they must be related with; {@code null} for any
 * @param excludedId a log that does not count; {@code null} for none
 * @param page which part of the answer
 */
public record LogQuery(
        LogType type,
        Period period,
        Map<Field, String> equal,
        @Nullable ObjectRef related,
        @Nullable UUID excludedId,
        Page page) {

    /** The fields that can be asked for by value. */
    public enum Field {
        SLUG,
        STATE,
        IP,
        USER_ID,
        METHOD,
        NAME,
        TASK_ID,
        QUEUE_NAME,
        HOST,
        PATH,
        VIEW_SLUG,
        RESPONSE_CODE,
        TRACE_ID,
        PARENT_LOG
    }

    public LogQuery {
        requireNonNull(type, "type");
        requireNonNull(period, "period");
        requireNonNull(page, "page");
        Map<Field, String> copy = new EnumMap<>(Field.class);
        copy.putAll(equal);
        equal = Collections.unmodifiableMap(copy);
    }

    /** All logs of a type: the first page, newest first. */
    public static LogQuery of(LogType type) {
        return new LogQuery(type, Period.ALWAYS, Map.of(), null, null, Page.FIRST);
    }

    /** Logs that started at this time or later. */
    public LogQuery from(Instant inclusive) {
        return new LogQuery(type, new Period(inclusive, period.to()), equal, related, excludedId, page);
    }

    /** Logs that started before this time. */
    public LogQuery to(Instant exclusive) {
        return new LogQuery(type, new Period(period.from(), exclusive), equal, related, excludedId, page);
    }

    /** Logs whose field has exactly this value. */
    public LogQuery with(Field field, String value) {
        Map<Field, String> all = new EnumMap<>(Field.class);
        all.putAll(equal);
        all.put(field, value);
        return new LogQuery(type, period, all, related, excludedId, page);
    }

    /** Logs in this state. */
    public LogQuery in(LogState state) {
        return with(Field.STATE, state.name());
    }

    /** Logs that are related with this object. */
    public LogQuery relatedTo(ObjectRef object) {
        return new LogQuery(type, period, equal, object, excludedId, page);
    }

    /** All logs but this one. */
    public LogQuery except(UUID id) {
        return new LogQuery(type, period, equal, related, id, page);
    }

    /** At most so many. */
    public LogQuery limit(int size) {
        return new LogQuery(type, period, equal, related, excludedId, new Page(size, page.after()));
    }

    /** Only logs behind this one in the order of the answer: the next page after its last log. */
    public LogQuery after(LogRecord last) {
        Page.Key key = new Page.Key(last.fields().start(), last.fields().id());
        return new LogQuery(type, period, equal, related, excludedId, new Page(page.size(), key));
    }

    /**
     * A span of start times.
     *
     * @param from inclusive; {@code null} for the beginning
     * @param to exclusive; {@code null} for no end
     */
    public record Period(@Nullable Instant from, @Nullable Instant to) {
        /** Any time. */
        public static final Period ALWAYS = new Period(null, null);
    }

    /**
     * A part of an answer.
     *
     * @param size the largest number of logs, at least 1
     * @param after the last log of the page before; {@code null} for the first page
     */
    public record Page(int size, @Nullable Key after) {
        /** The size if none is asked for. */
        public static final int DEFAULT_SIZE = 100;

        static final Page FIRST = new Page(DEFAULT_SIZE, null);

        public Page {
            if (size < 1) {
                throw new IllegalArgumentException("A page holds at least one log, not " + size);
            }
        }

        /**
         * The place of a log in the order: newest start first, then highest id.
         *
         * @param start its start
         * @param id its id
         */
        public record Key(Instant start, UUID id) {}
    }
}
