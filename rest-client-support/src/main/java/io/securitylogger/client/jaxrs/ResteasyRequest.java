package io.securitylogger.client.jaxrs;

import io.securitylogger.spi.OutgoingCalls;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.client.ClientRequestContext;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The request that is served, which RESTEasy takes to the thread that makes an asynchronous call, as it does not the scope.
 * Not injected: a client hides it from its filters under a level of context of its own.
 */
final class ResteasyRequest {

    private static final ConcurrentMap<Class<?>, Optional<MethodHandle>> SEARCHES = new ConcurrentHashMap<>();

    private ResteasyRequest() {}

    /** The calls of the request that is served; empty if there is none or the client is not RESTEasy. */
    static Optional<OutgoingCalls> calls(ClientRequestContext request) {
        return SEARCHES.computeIfAbsent(request.getClass(), ResteasyRequest::lookUp)
                .flatMap(ResteasyRequest::served)
                .map(served -> served.getAttribute(OutgoingCalls.REQUEST_ATTRIBUTE))
                .filter(OutgoingCalls.class::isInstance)
                .map(OutgoingCalls.class::cast);
    }

    private static Optional<HttpServletRequest> served(MethodHandle search) {
        try {
            return Optional.ofNullable((HttpServletRequest) search.invoke((Object) HttpServletRequest.class));
        } catch (Throwable nothingIsServed) {
            return Optional.empty();
        }
    }

    private static Optional<MethodHandle> lookUp(Class<?> contextType) {
        if (!contextType.getName().startsWith("org.jboss.resteasy.")) {
            return Optional.empty();
        }
        try {
            Class<?> contexts =
                    Class.forName("org.jboss.resteasy.core.ResteasyContext", false, contextType.getClassLoader());
            MethodType type = MethodType.methodType(Object.class, Object.class);
            return Optional.of(MethodHandles.lookup().findStatic(contexts, "searchContextData", type));
        } catch (ReflectiveOperationException otherVersion) {
            return Optional.empty();
        }
    }
}
