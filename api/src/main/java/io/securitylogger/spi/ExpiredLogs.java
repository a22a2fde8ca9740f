package io.securitylogger.spi;

import static java.util.Objects.requireNonNull;

import io.securitylogger.LogState;
import io.securitylogger.LogType;
import io.securitylogger.ObjectRef;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Logs that are old enough to be removed: all conditions must hold. Immutable.
 *
 * @param type their type
 * @param stoppedBefore they finished before this time; one that has not finished is never among them
 * @param failures whether failed ones are among them
 * @param held what is kept, however old
 * @param range the part of them that is asked for
 */
public record ExpiredLogs(LogType type, Instant stoppedBefore, Failures failures, Held held, Range range) {

    /** The states of failed work. */
    public static final Set<LogState> FAILED_STATES =
            Set.copyOf(EnumSet.of(LogState.ERROR, LogState.FAILED, LogState.EXPIRED, LogState.TIMEOUT));

    /** Which logs, by how the work ended. */
    public enum Failures {
        /** Failed or not. */
        INCLUDED,
        /** Those that did not fail. */
        EXCLUDED,
        /** Those that failed. */
        ONLY
    }

    public ExpiredLogs {
        requireNonNull(type, "type");
        requireNonNull(stoppedBefore, "stoppedBefore");
        requireNonNull(failures, "failures");
        requireNonNull(held, "held");
        requireNonNull(range, "range");
    }

    /** All logs of the type that finished before. */
    public static ExpiredLogs of(LogType type, Instant stoppedBefore) {
        return new ExpiredLogs(type, stoppedBefore, Failures.INCLUDED, Held.NOTHING, Range.ALL);
    }

    /** The same by how the work ended. */
    public ExpiredLogs with(Failures chosen) {
        return new ExpiredLogs(type, stoppedBefore, chosen, held, range);
    }

    /** The same without what is held. */
    public ExpiredLogs without(Held kept) {
        return new ExpiredLogs(type, stoppedBefore, failures, kept, range);
    }

    /** Those behind this one. */
    public ExpiredLogs behind(LogQuery.Page.@Nullable Key last) {
        return new ExpiredLogs(type, stoppedBefore, failures, held, new Range(last, range.startedBefore()));
    }

    /** Those that started before this time. */
    public ExpiredLogs startedBefore(Instant exclusive) {
        return new ExpiredLogs(type, stoppedBefore, failures, held, new Range(range.behind(), exclusive));
    }

    /**
     * What is kept, however old.
     *
     * @param slugs logs with any of these slugs
     * @param objects logs that are related with any of these objects
     */
    public record Held(Set<String> slugs, Set<ObjectRef> objects) {
        /** Nothing is kept. */
        public static final Held NOTHING = new Held(Set.of(), Set.of());

        public Held {
            slugs = Set.copyOf(slugs);
            objects = Set.copyOf(objects);
        }
    }

    /**
     * A part of them, in the order of start and id.
     *
     * @param behind the last log before the part; {@code null} to begin with the first
     * @param startedBefore the end of the part; {@code null} for no end but that of all
     */
    public record Range(LogQuery.Page.@Nullable Key behind, @Nullable Instant startedBefore) {
        /** All of them. */
        public static final Range ALL = new Range(null, null);
    }
}
