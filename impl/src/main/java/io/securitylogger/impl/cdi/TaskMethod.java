package io.securitylogger.impl.cdi;

import io.securitylogger.LogData;
import io.securitylogger.LoggedTask;
import io.securitylogger.TaskOptions;
import io.securitylogger.TaskRetry;
import io.securitylogger.impl.task.MethodTask;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A method whose calls are tasks.
 *
 * @param method the method
 * @param options what its annotation says, without arguments
 * @param kind what it returns
 * @param server who executes it on another thread
 */
record TaskMethod(Method method, TaskOptions options, MethodTask.Kind kind, Server server) {

    /** Who executes a method on another thread than its caller's. */
    enum Server {
        /** Nobody does. */
        NONE(""),
        CONCURRENCY("jakarta.enterprise.concurrent.Asynchronous"),
        FAULT_TOLERANCE("org.eclipse.microprofile.faulttolerance.Asynchronous"),
        /** Before any interceptor is asked. */
        ENTERPRISE_BEANS("jakarta.ejb.Asynchronous");

        private final String annotation;

        Server(String annotation) {
            this.annotation = annotation;
        }

        static Server of(Method method) {
            return Stream.of(values())
                    .filter(server -> has(method, server.annotation))
                    .findFirst()
                    .orElse(NONE);
        }
    }

    /** @throws IllegalArgumentException saying what is wrong with the annotation */
    static TaskMethod of(Method method, LoggedTask annotation) {
        TaskMethod task =
                new TaskMethod(method, options(method, annotation), kind(method, Server.of(method)), Server.of(method));
        if (annotation.onCommit() && !task.goesOnElsewhere()) {
            throw new IllegalArgumentException("onCommit is for methods that Jakarta Concurrency or MicroProfile Fault"
                    + " Tolerance execute and that return a CompletionStage or nothing; use LoggedTasks.submit");
        }
        return task;
    }

    /** Whether its caller's thread need not wait for the next attempt, or for a commit. */
    boolean goesOnElsewhere() {
        return (server == Server.CONCURRENCY || server == Server.FAULT_TOLERANCE) && kind != MethodTask.Kind.VALUE;
    }

    private static boolean has(Method method, String annotation) {
        return Stream.of(method.getAnnotations(), method.getDeclaringClass().getAnnotations())
                .flatMap(Stream::of)
                .map(Annotation::annotationType)
                .anyMatch(type -> type.getName().equals(annotation));
    }

    /** Enterprise beans hand their values on in futures of their own kind. */
    private static MethodTask.Kind kind(Method method, Server server) {
        Class<?> type = method.getReturnType();
        if (type == void.class) {
            return MethodTask.Kind.NOTHING;
        }
        boolean isStage = Future.class.isAssignableFrom(type) || CompletionStage.class.isAssignableFrom(type);
        return isStage && type.isAssignableFrom(CompletableFuture.class) && server != Server.ENTERPRISE_BEANS
                ? MethodTask.Kind.STAGE
                : MethodTask.Kind.VALUE;
    }

    private static TaskOptions options(Method method, LoggedTask annotation) {
        String name = annotation.name().isBlank()
                ? method.getDeclaringClass().getSimpleName() + '.' + method.getName()
                : annotation.name();
        TaskOptions.Limits limits = new TaskOptions.Limits(
                duration("staleAfter", annotation.staleAfter()),
                duration("expiresAfter", annotation.expiresAfter()),
                duration("ignoreAfterSuccess", annotation.ignoreAfterSuccess()));
        return new TaskOptions(
                name,
                annotation.queue(),
                List.of(),
                Map.of(),
                limits,
                annotation.unique(),
                annotation.onCommit(),
                retry(annotation),
                LogData.NONE);
    }

    private static TaskRetry retry(LoggedTask annotation) {
        List<Duration> delays = Stream.of(annotation.retryDelays())
                .map(text -> parsed("retryDelays", text))
                .toList();
        return new TaskRetry(delays, 0, List.of(annotation.retryFor()));
    }

    private static @Nullable Duration duration(String name, String text) {
        return text.isEmpty() ? null : parsed(name, text);
    }

    private static Duration parsed(String name, String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    name + " is '" + text + "': give a duration of ISO 8601 such as PT30S", e);
        }
    }

    /** The options of one call. */
    TaskOptions called(@Nullable Object @Nullable [] arguments) {
        TaskOptions called = options;
        Parameter[] parameters = method.getParameters();
        for (int i = 0; arguments != null && i < arguments.length; i++) {
            called = parameters[i].isNamePresent()
                    ? called.arg(parameters[i].getName(), arguments[i])
                    : called.args(arguments[i]);
        }
        return called;
    }
}
