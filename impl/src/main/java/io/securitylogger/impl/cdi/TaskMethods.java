package io.securitylogger.impl.cdi;

import io.securitylogger.LoggedTask;
import io.securitylogger.impl.message.Message;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.interceptor.Interceptor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The methods whose calls are tasks, and what is wrong with them. Read once for each method. */
final class TaskMethods {

    private final Map<Method, TaskMethod> known = new ConcurrentHashMap<>();
    private final List<String> problems = new ArrayList<>();

    /** Checks the methods of a bean. */
    void add(AnnotatedType<?> type) {
        if (type.isAnnotationPresent(Interceptor.class)) {
            return;
        }
        LoggedTask ofClass = type.getAnnotation(LoggedTask.class);
        for (AnnotatedMethod<?> method : type.getMethods()) {
            LoggedTask annotation = method.getAnnotation(LoggedTask.class);
            LoggedTask valid = annotation == null ? ofClass : annotation;
            if (valid != null) {
                check(method.getJavaMember(), valid);
            }
        }
    }

    private void check(Method method, LoggedTask annotation) {
        try {
            known.put(method, TaskMethod.of(method, annotation));
        } catch (IllegalArgumentException wrong) {
            problems.add("@LoggedTask of " + method.toGenericString() + ": " + wrong.getMessage());
        }
    }

    /** Why the application cannot be deployed; empty if it can. */
    Optional<String> problem() {
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.TASKS_UNUSABLE.text(String.join("; ", problems)));
    }

    /** The method that is called; {@code null} if nothing says that it is a task. */
    @Nullable
    TaskMethod of(Method method, @Nullable Object target) {
        TaskMethod checked = known.get(method);
        if (checked != null) {
            return checked;
        }
        LoggedTask annotation = annotation(method, target);
        return annotation == null ? null : known.computeIfAbsent(method, m -> TaskMethod.of(m, annotation));
    }

    private static @Nullable LoggedTask annotation(Method method, @Nullable Object target) {
        LoggedTask ofMethod = method.getAnnotation(LoggedTask.class);
        if (ofMethod != null) {
            return ofMethod;
        }
        LoggedTask declared = method.getDeclaringClass().getAnnotation(LoggedTask.class);
        return declared != null || target == null ? declared : target.getClass().getAnnotation(LoggedTask.class);
    }
}
