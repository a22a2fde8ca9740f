package io.securitylogger.throttling;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Requests to this resource method, or to all methods of this class, verify the code of a second factor; as
 * {@link LoginRequest}, with the slugs {@link LoginSlugs#SUCCESSFUL_TWO_FACTOR} and
 * {@link LoginSlugs#UNSUCCESSFUL_TWO_FACTOR}.
 */
@Documented
@Inherited
@Retention(RUNTIME)
@Target({METHOD, TYPE})
public @interface TwoFactorRequest {}
