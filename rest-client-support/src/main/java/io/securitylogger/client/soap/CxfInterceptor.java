package io.securitylogger.client.soap;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes an interceptor of CXF, whose type only its own class loader sees, of two steps of ours. */
final class CxfInterceptor implements InvocationHandler {

    private static final Logger LOG = System.getLogger(CxfInterceptor.class.getName());

    private final String phase;
    private final Set<String> before;
    private final Step passing;
    private final Step failing;

    /** What an interceptor does with a message. */
    @FunctionalInterface
    interface Step {
        /** Does nothing. */
        Step NONE = message -> {};

        void take(Map<String, Object> message) throws Throwable;
    }

    private CxfInterceptor(String phase, Set<String> before, Step passing, Step failing) {
        this.phase = phase;
        this.before = before;
        this.passing = passing;
        this.failing = failing;
    }

    /**
     * An interceptor of the given type.
     *
     * @param type {@code PhaseInterceptor}
     * @param phase a phase of CXF
     * @param before classes of interceptors of the same phase that come after it
     */
    static Object of(Class<?> type, String phase, Set<String> before, List<Step> passingAndFailing) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                new CxfInterceptor(phase, before, passingAndFailing.get(0), passingAndFailing.get(1)));
    }

    static boolean isOurs(Object interceptor) {
        return Proxy.isProxyClass(interceptor.getClass())
                && Proxy.getInvocationHandler(interceptor) instanceof CxfInterceptor;
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "handleMessage" -> take(passing, (Map<String, Object>) first(arguments));
            case "handleFault" -> take(failing, (Map<String, Object>) first(arguments));
            case "getPhase" -> {
                return phase;
            }
            case "getId", "toString" -> {
                return CxfInterceptor.class.getName() + '.' + phase;
            }
            case "getBefore" -> {
                return before;
            }
            case "getAfter" -> {
                return Set.of();
            }
            case "equals" -> {
                return proxy == first(arguments);
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            default -> {}
        }
        return null;
    }

    /** A message that is not as we think goes on unlogged. */
    private static void take(Step step, Map<String, Object> message) throws Throwable {
        try {
            step.take(message);
        } catch (ClassCastException | LinkageError unknownVersion) {
            LOG.log(Level.WARNING, "A SOAP message is not logged", unknownVersion);
        }
    }

    private static Object first(Object @Nullable [] arguments) {
        if (arguments == null) {
            throw new IllegalArgumentException("No argument");
        }
        return arguments[0];
    }
}
