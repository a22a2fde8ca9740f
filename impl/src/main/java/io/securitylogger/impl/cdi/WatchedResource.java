package io.securitylogger.impl.cdi;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Bound to every resource class by the extension. */
@InterceptorBinding
@Retention(RUNTIME)
@Target({METHOD, TYPE})
@interface WatchedResource {

    /** The binding as a value. */
    final class Literal extends AnnotationLiteral<WatchedResource> implements WatchedResource {
        static final Literal INSTANCE = new Literal();
        private static final long serialVersionUID = 1L;
    }
}
