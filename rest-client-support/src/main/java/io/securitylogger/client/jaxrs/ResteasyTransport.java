package io.securitylogger.client.jaxrs;

import jakarta.ws.rs.client.ClientRequestContext;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Learns from RESTEasy which calls brought no answer, of which it tells no filter.
 *
 * <p>An invocation asks its client for the engine that sends it, just behind the last request filter. For this one question
 * the client is replaced by one that answers with the engine in a wrapper; then it is the old one again. Types of RESTEasy
 * appear as proxies alone, since on Open Liberty applications do not see them.
 */
final class ResteasyTransport {

    /** No ClassValue: the classes are the server's, and would hold on to those of an application that is gone. */
    private static final ConcurrentMap<Class<?>, Optional<ResteasyTransport>> OF_CONTEXTS = new ConcurrentHashMap<>();

    private final MethodHandle invocation;
    private final MethodHandle client;
    private final MethodHandle setClient;
    private final Class<?> clientType;
    private final ClassLoader loader;
    private final ConcurrentMap<Class<?>, Class<?>[]> interfacesOfEngines = new ConcurrentHashMap<>();

    private ResteasyTransport(Class<?> contextType) throws ReflectiveOperationException {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        Method invocationOfContext = contextType.getMethod("getInvocation");
        Class<?> invocationType = invocationOfContext.getReturnType();
        Field clientOfInvocation = invocationType.getDeclaredField("client");
        clientOfInvocation.setAccessible(true);
        this.invocation = lookup.unreflect(invocationOfContext);
        this.client = lookup.unreflectGetter(clientOfInvocation);
        this.setClient = lookup.unreflectSetter(clientOfInvocation);
        this.clientType = clientOfInvocation.getType();
        this.loader = invocationType.getClassLoader();
    }

    private static Optional<ResteasyTransport> lookUp(Class<?> contextType) {
        if (!contextType.getName().startsWith("org.jboss.resteasy.")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ResteasyTransport(contextType));
        } catch (ReflectiveOperationException | RuntimeException otherVersion) {
            return unknown(otherVersion);
        }
    }

    /** To be called by the last request filter; does nothing if the client is not RESTEasy. */
    static void watch(ClientRequestContext request, ClientCall call) {
        OF_CONTEXTS
                .computeIfAbsent(request.getClass(), ResteasyTransport::lookUp)
                .ifPresent(transport -> transport.replaceClient(request, call));
    }

    private void replaceClient(ClientRequestContext request, ClientCall call) {
        try {
            Object asking = invocation.invoke(request);
            Object real = client.invoke(asking);
            InvocationHandler once = (proxy, method, arguments) -> {
                Object answer = invoke(method, real, arguments);
                if (method.getName().equals("httpEngine") && answer != null) {
                    setClient.invoke(asking, real);
                    return watched(answer, call);
                }
                return answer;
            };
            setClient.invoke(asking, Proxy.newProxyInstance(loader, new Class<?>[] {clientType}, once));
        } catch (Throwable otherVersion) {
            OF_CONTEXTS.put(request.getClass(), unknown(otherVersion));
        }
    }

    private static Optional<ResteasyTransport> unknown(Throwable otherVersion) {
        System.getLogger(ResteasyTransport.class.getName())
                .log(
                        System.Logger.Level.WARNING,
                        "This version of RESTEasy is not known: logs of calls that bring no answer stay INCOMPLETE",
                        otherVersion);
        return Optional.empty();
    }

    private Object watched(Object engine, ClientCall call) {
        InvocationHandler watching = (proxy, method, arguments) -> {
            try {
                Object answer = invoke(method, engine, arguments);
                return answer instanceof CompletionStage<?> stage ? watchedStage(stage, call) : answer;
            } catch (Throwable failure) {
                call.fail(failure);
                throw failure;
            }
        };
        Class<?>[] interfaces = interfacesOfEngines.computeIfAbsent(engine.getClass(), this::visibleInterfaces);
        return Proxy.newProxyInstance(loader, interfaces, watching);
    }

    private static CompletionStage<?> watchedStage(CompletionStage<?> stage, ClientCall call) {
        stage.whenComplete((answer, failure) -> {
            if (failure != null) {
                call.fail(
                        failure instanceof CompletionException && failure.getCause() != null
                                ? failure.getCause()
                                : failure);
            }
        });
        return stage;
    }

    private static @Nullable Object invoke(Method method, Object target, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private Class<?>[] visibleInterfaces(Class<?> type) {
        Set<Class<?>> found = new LinkedHashSet<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Class<?> candidate : each.getInterfaces()) {
                if (isVisible(candidate)) {
                    found.add(candidate);
                }
            }
        }
        return found.toArray(Class<?>[]::new);
    }

    private boolean isVisible(Class<?> type) {
        try {
            return Class.forName(type.getName(), false, loader) == type;
        } catch (ClassNotFoundException otherLoader) {
            return false;
        }
    }
}
