package io.securitylogger;

import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * On a parameter of a MicroProfile REST Client's method: the argument is related to the log of the call.
 *
 * <p>On the entity (the parameter without a JAX-RS annotation) the argument is related as it is, as by
 * {@link SecurityLog#relate}. On a {@code @PathParam}, {@code @QueryParam} or {@code @HeaderParam} the argument is the key
 * of an object, whose type stands here. {@code null} is no object. On other parameters, or where the type is missing, the
 * client cannot be built.
 */
@Documented
@Retention(RUNTIME)
@Target(PARAMETER)
public @interface RelatedObject {

    /** The type of the object whose key the argument is, usually the entity name; empty: the argument is the object. */
    String value() default "";
}
