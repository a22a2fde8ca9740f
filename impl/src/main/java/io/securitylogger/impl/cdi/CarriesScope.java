package io.securitylogger.impl.cdi;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Bound by the extension to every method that the server runs on another thread than its caller's. */
@InterceptorBinding
@Retention(RUNTIME)
@Target({METHOD, TYPE})
@interface CarriesScope {

    /** The binding as a value. */
    final class Literal extends AnnotationLiteral<CarriesScope> implements CarriesScope {
        static final Literal INSTANCE = new Literal();
        private static final long serialVersionUID = 1L;
    }
}
