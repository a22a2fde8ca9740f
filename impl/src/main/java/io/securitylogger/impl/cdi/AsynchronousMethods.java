package io.securitylogger.impl.cdi;

import jakarta.enterprise.concurrent.Asynchronous;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.configurator.AnnotatedTypeConfigurator;
import jakarta.interceptor.Interceptor;
import java.lang.annotation.Annotation;

/**
 * Which methods the server runs on another thread than their caller's, and no context of the application decides what is
 * taken along. By name where the server need not have the annotation.
 */
final class AsynchronousMethods {

    static final String DEFAULT_EXECUTOR = "java:comp/DefaultManagedExecutorService";

    private static final String CONCURRENCY = "jakarta.enterprise.concurrent.Asynchronous";
    private static final String FAULT_TOLERANCE = "org.eclipse.microprofile.faulttolerance.Asynchronous";

    private AsynchronousMethods() {}

    /** Interceptors have the same annotations, and with one more they would be bound to fewer methods. */
    static boolean areIn(AnnotatedType<?> type) {
        return !type.getJavaClass().isInterface()
                && !type.isAnnotationPresent(Interceptor.class)
                && (is(type) || type.getMethods().stream().anyMatch(AsynchronousMethods::is));
    }

    static void carryScope(AnnotatedTypeConfigurator<?> type) {
        if (is(type.getAnnotated())) {
            type.add(CarriesScope.Literal.INSTANCE);
        }
        type.filterMethods(AsynchronousMethods::is).forEach(method -> method.add(CarriesScope.Literal.INSTANCE));
    }

    private static boolean is(Annotated member) {
        return member.getAnnotations().stream().anyMatch(AsynchronousMethods::is);
    }

    private static boolean is(Annotation annotation) {
        return switch (annotation.annotationType().getName()) {
            case FAULT_TOLERANCE -> true;
            case CONCURRENCY -> ((Asynchronous) annotation).executor().equals(DEFAULT_EXECUTOR);
            default -> false;
        };
    }
}
