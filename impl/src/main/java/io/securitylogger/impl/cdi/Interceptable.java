package io.securitylogger.impl.cdi;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Whether a class can carry an interceptor binding. One that cannot, and does, is not deployed (Jakarta Interceptors 2.1,
 * section 3.2.2): neither the class nor a method that could be intercepted may be final, and it needs a constructor for a
 * subclass.
 */
final class Interceptable {

    private Interceptable() {}

    static boolean is(Class<?> type) {
        return !type.isInterface()
                && !Modifier.isFinal(type.getModifiers())
                && Arrays.stream(type.getDeclaredConstructors()).anyMatch(Interceptable::isForSubclass)
                && Stream.<Class<?>>iterate(type, t -> t != null && t != Object.class, Class::getSuperclass)
                        .flatMap(t -> Arrays.stream(t.getDeclaredMethods()))
                        .noneMatch(Interceptable::isFinal);
    }

    private static boolean isForSubclass(Constructor<?> constructor) {
        return !Modifier.isPrivate(constructor.getModifiers());
    }

    private static boolean isFinal(Method method) {
        int modifiers = method.getModifiers();
        return Modifier.isFinal(modifiers) && !Modifier.isStatic(modifiers) && !Modifier.isPrivate(modifiers);
    }
}
