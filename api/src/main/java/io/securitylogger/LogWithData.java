package io.securitylogger;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Runs the method inside {@link SecurityLog#with(LogData)}: every log begun by it carries this data. Nested calls nest;
 * on a class it holds for all its business methods.
 */
@InterceptorBinding
@Documented
@Inherited
@Retention(RUNTIME)
@Target({METHOD, TYPE})
public @interface LogWithData {

    /** The slug; empty to inherit. */
    @Nonbinding
    String slug() default "";

    /** Entries of the JSON object stored with the logs. */
    @Nonbinding
    Extra[] extraData() default {};

    /** One entry of extra data. */
    @Documented
    @Retention(RUNTIME)
    @Target({})
    @interface Extra {
        /** The name. */
        String name();

        /** The value. */
        String value();
    }
}
