package io.securitylogger;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every log has, whatever its type.
 *
 * @param id unique among all logs
 * @param slug a short tag given by the application
 * @param relatedObjects the business objects it has to do with, in the order in which they were attached
 * @param parent the log inside which this one began
 * @param extraData a JSON object given by the application: values are strings, numbers, booleans, {@code null}, maps and
 *     lists of these
 * @param start when the work began
 * @param stop when it ended; {@code null} while it goes on
 * @param errorMessage the stack trace of the failure, masked
 * @param release the application's release, from {@code security.release}
 * @param version 0 with the first write, then one more with each, {@link #FINAL} with the last
 */
public record LogFields(
        UUID id,
        @Nullable String slug,
        Set<ObjectRef> relatedObjects,
        @Nullable LogRef parent,
        Map<String, @Nullable Object> extraData,
        Instant start,
        @Nullable Instant stop,
        @Nullable String errorMessage,
        @Nullable String release,
        int version) {

    /** The version of the last write. */
    public static final int FINAL = 9999;

    public LogFields {
        requireNonNull(id, "id");
        requireNonNull(start, "start");
        relatedObjects = relatedObjects.isEmpty()
                ? Collections.emptySet()
                : Collections.unmodifiableSet(new LinkedHashSet<>(relatedObjects));
        extraData = extraData.isEmpty()
                ? Collections.emptyMap()
                : Collections.unmodifiableMap(new LinkedHashMap<>(extraData));
        if (version < 0 || version > FINAL) {
            throw new IllegalArgumentException("A version is from 0 to " + FINAL + ", not " + version);
        }
    }

    /** From start to stop; empty while the work goes on. */
    public Optional<Duration> time() {
        return stop == null ? Optional.empty() : Optional.of(Duration.between(start, stop));
    }
}
