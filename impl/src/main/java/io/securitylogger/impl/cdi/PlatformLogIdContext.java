package io.securitylogger.impl.cdi;

import io.securitylogger.impl.scope.LogIdContext;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The MDC of the platform, found by name: {@code org.slf4j.MDC} (WildFly) or {@code org.jboss.logging.MDC} (WildFly,
 * Payara). Open Liberty has none.
 */
final class PlatformLogIdContext implements LogIdContext {

    private static final List<String> CANDIDATES = List.of("org.slf4j.MDC", "org.jboss.logging.MDC");

    private final MethodHandle put;
    private final MethodHandle remove;

    private PlatformLogIdContext(MethodHandle put, MethodHandle remove) {
        this.put = put;
        this.remove = remove;
    }

    static LogIdContext find() {
        return CANDIDATES.stream()
                .flatMap(name -> load(name).stream())
                .findFirst()
                .orElse(NONE);
    }

    private static Optional<LogIdContext> load(String className) {
        try {
            Class<?> mdc = Class.forName(className, true, Thread.currentThread().getContextClassLoader());
            Class<?> valueType = className.startsWith("org.slf4j") ? String.class : Object.class;
            Class<?> result = className.startsWith("org.slf4j") ? void.class : Object.class;
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            return Optional.of(new PlatformLogIdContext(
                    lookup.findStatic(mdc, "put", MethodType.methodType(result, String.class, valueType))
                            .asType(MethodType.methodType(void.class, String.class, String.class)),
                    lookup.findStatic(mdc, "remove", MethodType.methodType(void.class, String.class))));
        } catch (ReflectiveOperationException | LinkageError notHere) {
            return Optional.empty();
        }
    }

    @Override
    public void put(UUID id) {
        invoke(() -> {
            put.invokeExact(KEY, id.toString());
        });
    }

    @Override
    public void remove() {
        invoke(() -> {
            remove.invokeExact(KEY);
        });
    }

    /** The call is a statement: as an expression it would be compiled to return an object, which no handle here does. */
    private static void invoke(Call call) {
        try {
            call.run();
        } catch (Throwable platformRefuses) {
            if (platformRefuses instanceof VirtualMachineError error) {
                throw error;
            }
        }
    }

    private interface Call {
        void run() throws Throwable;
    }
}
