package io.securitylogger.throttling;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Requests to this resource method, or to all methods of this class, are logins: answered with 2xx or 3xx they succeeded,
 * with 4xx they failed. Their logs get the slug {@link LoginSlugs#SUCCESSFUL_LOGIN} or
 * {@link LoginSlugs#UNSUCCESSFUL_LOGIN} if the application gives none. An application that sets one of these slugs itself
 * decides, whatever the status is.
 */
@Documented
@Inherited
@Retention(RUNTIME)
@Target({METHOD, TYPE})
public @interface LoginRequest {}
