package io.securitylogger.impl.propagation;

import io.securitylogger.LogScope;
import io.securitylogger.impl.scope.ScopeSnapshot;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * The log as a thread context of RESTEasy, whose clients make asynchronous calls on threads of their own. Types of RESTEasy
 * appear as objects and proxies alone, since on Open Liberty applications do not see them.
 */
public final class ResteasyThreads {

    private static final String RESTEASY = "org.jboss.resteasy.";

    /** For servers that have no RESTEasy, or one that is not known. */
    private static final ResteasyThreads NONE = new ResteasyThreads(null);

    private static volatile @Nullable ResteasyThreads ofApplication;

    private final @Nullable MethodHandle giveContexts;

    private ResteasyThreads(@Nullable MethodHandle giveContexts) {
        this.giveContexts = giveContexts;
    }

    /**
     * Has the scope go along to threads that work for the request which this thread serves. Does nothing elsewhere than in
     * RESTEasy.
     *
     * @param context an object of the implementation of JAX-RS, which has begun to serve the request
     */
    public static void carryScope(Object context) {
        ResteasyThreads known = ofApplication;
        if (known == null) {
            known = lookUp(context.getClass());
            ofApplication = known;
        }
        known.giveContexts();
    }

    private void giveContexts() {
        if (giveContexts != null) {
            try {
                giveContexts.invokeExact();
            } catch (Throwable otherVersion) {
                ofApplication = NONE;
            }
        }
    }

    /** RESTEasy reads the contexts that its modules bring by the class loader of the thread, and adds ours to them. */
    private static ResteasyThreads lookUp(Class<?> type) {
        if (!type.getName().startsWith(RESTEASY)) {
            return NONE;
        }
        try {
            ClassLoader loader = type.getClassLoader();
            Class<?> contextType = Class.forName(RESTEASY + "spi.concurrent.ThreadContext", false, loader);
            Class<?> contextsType = Class.forName(RESTEASY + "spi.concurrent.ThreadContexts", false, loader);
            Class<?> dataType = Class.forName(RESTEASY + "core.ResteasyContext", false, loader);
            Object contexts = contextsType.getConstructor().newInstance();
            contextsType.getMethod("add", contextType).invoke(contexts, proxy(contextType));
            MethodHandle push = MethodHandles.publicLookup()
                    .findStatic(dataType, "pushContext", MethodType.methodType(void.class, Class.class, Object.class));
            return new ResteasyThreads(MethodHandles.insertArguments(push, 0, contextsType, contexts));
        } catch (ReflectiveOperationException | RuntimeException otherVersion) {
            return NONE;
        }
    }

    private static Object proxy(Class<?> contextType) {
        return Proxy.newProxyInstance(
                contextType.getClassLoader(),
                new Class<?>[] {contextType},
                (proxy, method, arguments) -> answer(proxy, method, arguments));
    }

    private static @Nullable Object answer(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "capture" -> new Errand(ScopeSnapshot.take());
            case "push" -> begin(arguments);
            case "reset" -> end(arguments);
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> ResteasyThreads.class.getName();
        };
    }

    private static @Nullable Object begin(Object @Nullable [] arguments) {
        if (arguments != null && arguments[0] instanceof Errand errand) {
            errand.open = errand.snapshot.begin();
        }
        return null;
    }

    private static @Nullable Object end(Object @Nullable [] arguments) {
        if (arguments != null && arguments[0] instanceof Errand errand && errand.open != null) {
            errand.open.close();
            errand.open = null;
        }
        return null;
    }

    /** A task that is handed over, and may be repeated, but never runs twice at once. */
    private static final class Errand {
        private final ScopeSnapshot snapshot;
        private @Nullable LogScope open;

        Errand(ScopeSnapshot snapshot) {
            this.snapshot = snapshot;
        }
    }
}
