package io.securitylogger;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Gives a {@link Command} its name, and makes its class a bean. Two commands of one name, a blank name, or a bean that is no
 * {@code Command} refuse the deployment.
 */
@Stereotype
@Documented
@Retention(RUNTIME)
@Target({TYPE, METHOD, FIELD})
public @interface CommandName {

    /** The name by which it is called, such as {@code create-user}. */
    String value();
}
