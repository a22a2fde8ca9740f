package io.securitylogger.impl.throttling;

import io.securitylogger.throttling.Limit;
import io.securitylogger.throttling.Throttling;
import io.securitylogger.throttling.ThrottlingKey;
import io.securitylogger.throttling.ThrottlingLimit;
import io.securitylogger.throttling.ThrottlingValidator;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the annotations of a resource method say of throttling; each is itself alone. */
public final class ResourceRules {

    /** No annotation says anything. */
    public static final ResourceRules NONE = new ResourceRules(null, false, Attempted.NOTHING);

    private final List<String> problems = new ArrayList<>();
    private final List<ThrottlingLimit> limits;
    private final List<Class<? extends ThrottlingValidator>> validators;
    private final boolean keepsDefault;
    private final Attempted attempted;

    /** What a request to the method tries. */
    public enum Attempted {
        NOTHING,
        LOGIN,
        TWO_FACTOR
    }

    /**
     * The rules of a resource method.
     *
     * @param throttling its annotation, or that of its class; {@code null} for none
     * @param exempt whether nothing is throttled, not even by default
     * @param attempted what a request to it tries
     */
    public ResourceRules(@Nullable Throttling throttling, boolean exempt, Attempted attempted) {
        limits = throttling == null
                ? List.of()
                : Arrays.stream(throttling.limits())
                        .map(this::read)
                        .flatMap(Optional::stream)
                        .toList();
        validators = throttling == null ? List.of() : List.of(throttling.validators());
        keepsDefault = !exempt && (throttling == null || throttling.keepDefault());
        this.attempted = attempted;
    }

    private Optional<ThrottlingLimit> read(Limit limit) {
        try {
            return Optional.of(limitOf(limit));
        } catch (IllegalArgumentException wrong) {
            problems.add(wrong.getMessage());
            return Optional.empty();
        }
    }

    private static ThrottlingLimit limitOf(Limit limit) {
        return new ThrottlingLimit(
                limit.of(),
                limit.requests(),
                duration(limit.per()),
                limit.by(),
                limit.key() == ThrottlingKey.class ? null : limit.key(),
                limit.description().isEmpty() ? null : limit.description());
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException("per is '" + text + "', give a duration such as PT1M", wrong);
        }
    }

    /** The limits of the method's own. */
    public List<ThrottlingLimit> limits() {
        return limits;
    }

    /** The validators of the method's own. */
    public List<Class<? extends ThrottlingValidator>> validators() {
        return validators;
    }

    /** What cannot be used of the annotations, and is left out. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    boolean keepsDefault() {
        return keepsDefault;
    }

    Attempted attempted() {
        return attempted;
    }
}
