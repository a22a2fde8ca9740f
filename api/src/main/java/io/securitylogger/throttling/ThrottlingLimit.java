package io.securitylogger.throttling;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A number of requests that is allowed within any span of time of a length.
 *
 * @param of which requests are counted
 * @param requests how many, from 1 to {@value #MOST_REQUESTS}
 * @param per the length of the span, from a second to {@link #LONGEST}
 * @param by whose requests are counted together
 * @param key a bean that says what {@code by} cannot, and then is the only one that is asked; {@code null} for none
 * @param description what the client is told; {@code null} for a text that names the limit
 */
public record ThrottlingLimit(
        LimitOn of,
        int requests,
        Duration per,
        ThrottleBy by,
        @Nullable Class<? extends ThrottlingKey> key,
        @Nullable String description) {

    /** The highest number of requests. */
    public static final int MOST_REQUESTS = 100_000;

    /** The longest span. */
    public static final Duration LONGEST = Duration.ofDays(20);

    /** @throws IllegalArgumentException naming what is out of its range */
    public ThrottlingLimit {
        requireNonNull(of, "of");
        requireNonNull(by, "by");
        if (requests < 1 || requests > MOST_REQUESTS) {
            throw new IllegalArgumentException(
                    "requests is " + requests + ", give a number from 1 to " + MOST_REQUESTS);
        }
        if (per.compareTo(Duration.ofSeconds(1)) < 0 || per.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("per is " + per + ", give a duration from PT1S to " + LONGEST);
        }
    }

    /** A limit by address. */
    public static ThrottlingLimit of(LimitOn of, int requests, Duration per) {
        return new ThrottlingLimit(of, requests, per, ThrottleBy.IP, null, null);
    }

    /** Its name in the fields of responses and in logs, for example {@code per-request:20/PT1M}. */
    public String policy() {
        String whose = key != null ? '@' + key.getSimpleName() : by == ThrottleBy.IP ? "" : '@' + by.label();
        return of.label() + whose + ':' + requests + '/' + per;
    }

    /** The description, or a text that names the limit. */
    public String text() {
        return description != null
                ? description
                : "Too many requests: at most " + requests + " in " + per.toSeconds() + " s";
    }
}
