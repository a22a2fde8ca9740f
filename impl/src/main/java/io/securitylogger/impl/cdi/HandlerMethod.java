package io.securitylogger.impl.cdi;

import io.securitylogger.LoggedTask;
import io.securitylogger.impl.task.TaskHandlers.Given;
import io.securitylogger.impl.task.TypedValues;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A method that executes a task. */
record HandlerMethod(Bean<?> bean, Method method) {

    /** @throws IllegalArgumentException saying why it cannot execute tasks */
    void check() {
        int modifiers = method.getModifiers();
        if (!Modifier.isPublic(modifiers) || Modifier.isStatic(modifiers)) {
            throw new IllegalArgumentException("it must be public, and not static");
        }
        if (!bean.getTypes().contains(method.getDeclaringClass())) {
            throw new IllegalArgumentException("its bean is not seen by its class "
                    + method.getDeclaringClass().getName() + "; give it a no-interface view, or no @Typed");
        }
        if (method.isAnnotationPresent(LoggedTask.class)
                || method.getDeclaringClass().isAnnotationPresent(LoggedTask.class)) {
            throw new IllegalArgumentException("it would be a task twice: leave out @LoggedTask");
        }
        for (Parameter parameter : method.getParameters()) {
            TypedValues.check(parameter.getParameterizedType());
        }
    }

    /**
     * What the parameters get.
     *
     * @throws IllegalArgumentException if a parameter gets nothing, or an argument is for none
     */
    @Nullable
    Object[] values(Given arguments) {
        Parameter[] parameters = method.getParameters();
        Map<String, @Nullable Object> left = new LinkedHashMap<>(arguments.kwargs());
        List<@Nullable Object> args = arguments.args();
        if (args.size() + left.size() != parameters.length) {
            throw new IllegalArgumentException(
                    "it takes " + parameters.length + " arguments, not " + (args.size() + left.size()));
        }
        @Nullable Object[] values = new @Nullable Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            String name = parameters[i].getName();
            if (i >= args.size() && !left.containsKey(name)) {
                throw new IllegalArgumentException("parameter " + name + " gets none of " + left.keySet()
                        + "; parameters have their names if the class is compiled with -parameters");
            }
            Object json = i < args.size() ? args.get(i) : left.remove(name);
            values[i] = TypedValues.of(json, parameters[i].getParameterizedType());
        }
        return values;
    }

    /**
     * Calls it, on the bean that the container gives.
     *
     * @throws Exception what it throws
     */
    @Nullable
    Object call(BeanManager beans, @Nullable Object[] values) throws Exception {
        CreationalContext<?> context = beans.createCreationalContext(bean);
        try {
            Object target = beans.getReference(bean, method.getDeclaringClass(), context);
            method.trySetAccessible();
            return method.invoke(target, values);
        } catch (InvocationTargetException thrown) {
            throw unwrapped(thrown);
        } finally {
            context.release();
        }
    }

    private static Exception unwrapped(InvocationTargetException thrown) {
        Throwable cause = thrown.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof Exception failure ? failure : thrown;
    }
}
