package io.securitylogger.impl.jaxrs;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The annotations of a resource method and its class, also those on overridden methods and implemented interfaces, as
 * JAX-RS reads its own (Jakarta RESTful Web Services 3.1, section 3.6).
 *
 * @param type the resource class
 * @param method the resource method
 */
record InheritedAnnotations(Class<?> type, Method method) {

    boolean has(Class<? extends Annotation> annotation) {
        return onMethod(annotation).isPresent() || onClass(annotation).isPresent();
    }

    <A extends Annotation> Optional<A> onMethod(Class<A> annotation) {
        return lineage().stream()
                .flatMap(ancestor -> Arrays.stream(ancestor.getDeclaredMethods()))
                .filter(this::isSameMethod)
                .map(candidate -> candidate.getAnnotation(annotation))
                .filter(found -> found != null)
                .findFirst();
    }

    <A extends Annotation> Optional<A> onClass(Class<A> annotation) {
        return lineage().stream()
                .map(ancestor -> ancestor.getAnnotation(annotation))
                .filter(found -> found != null)
                .findFirst();
    }

    private boolean isSameMethod(Method candidate) {
        return candidate.getName().equals(method.getName())
                && Arrays.equals(candidate.getParameterTypes(), method.getParameterTypes());
    }

    /** The class, its superclasses, and then every interface of any of them. */
    private Set<Class<?>> lineage() {
        Set<Class<?>> classes = new LinkedHashSet<>();
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            classes.add(c);
        }
        Set<Class<?>> all = new LinkedHashSet<>(classes);
        classes.forEach(c -> addInterfaces(c, all));
        return all;
    }

    private static void addInterfaces(Class<?> type, Set<Class<?>> to) {
        for (Class<?> implemented : type.getInterfaces()) {
            to.add(implemented);
            addInterfaces(implemented, to);
        }
    }
}
