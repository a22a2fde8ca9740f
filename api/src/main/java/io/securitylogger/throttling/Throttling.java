package io.securitylogger.throttling;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Limits for a resource method, or for each method of a resource class. What stands on a method replaces what stands on
 * its class. A request over a limit is answered with 429 and does not reach the method.
 *
 * <p>Counts also on overridden methods and interfaces, as JAX-RS annotations do. Values that cannot be used refuse the
 * deployment.
 */
@Documented
@Inherited
@Retention(RUNTIME)
@Target({METHOD, TYPE})
public @interface Throttling {

    /** How many requests are allowed. Limits that count the same requests by the same key share their count. */
    Limit[] limits() default {};

    /** Beans that decide by themselves; each is asked with every request, after the limits. */
    Class<? extends ThrottlingValidator>[] validators() default {};

    /** Whether the limits that hold by default hold here too. */
    boolean keepDefault() default true;
}
