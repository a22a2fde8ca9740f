package io.securitylogger;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The name under which requests to this resource are logged ({@code view_slug}). On a class it stands for the class name
 * ({@code orders.create}); on a method it is the whole name.
 */
@Documented
@Inherited
@Retention(RUNTIME)
@Target({METHOD, TYPE})
public @interface LogName {

    /** The name; not empty. */
    String value();
}
