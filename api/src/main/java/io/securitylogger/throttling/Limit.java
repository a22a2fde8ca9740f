package io.securitylogger.throttling;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A number of requests that is allowed within any span of time of a length: {@code @Limit(requests = 5, per = "PT1M")}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Limit {

    /** How many, from 1 to {@value ThrottlingLimit#MOST_REQUESTS}. */
    int requests();

    /** The length of the span (ISO 8601, as {@link java.time.Duration#parse} reads it), from a second to 20 days. */
    String per();

    /** Which requests are counted. */
    LimitOn of() default LimitOn.PER_REQUEST;

    /** Whose requests are counted together. */
    ThrottleBy by() default ThrottleBy.IP;

    /**
     * A bean that says what {@link #by} cannot; with one, requests are counted together by what it says alone.
     */
    Class<? extends ThrottlingKey> key() default ThrottlingKey.class;

    /** What the client is told; empty for a text that names the limit. */
    String description() default "";
}
