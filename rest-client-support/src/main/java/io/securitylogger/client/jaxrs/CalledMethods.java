package io.securitylogger.client.jaxrs;

import io.securitylogger.LogData;
import jakarta.ws.rs.client.ClientRequestContext;
import java.lang.reflect.Method;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The methods of MicroProfile REST Clients that have been called, with what their annotations say. */
public final class CalledMethods {

    /** The property of a client under which its interface stands, which may be a subtype of the one with the method. */
    public static final String CLIENT_INTERFACE = "io.securitylogger.client.interface";

    private static final String INVOKED_METHOD = "org.eclipse.microprofile.rest.client.invokedMethod";
    private static final ConcurrentMap<Method, CalledMethod> KNOWN = new ConcurrentHashMap<>();

    private CalledMethods() {}

    /**
     * Reads the annotations of all methods of a client.
     *
     * @throws IllegalArgumentException naming the annotation that cannot be used
     */
    public static void check(Class<?> clientInterface) {
        for (Method method : clientInterface.getMethods()) {
            CalledMethod.of(method);
        }
    }

    /** Of a call that was not made by such a method, nothing is known. */
    static LogData dataOf(ClientRequestContext request) {
        Method method = of(request);
        if (method == null) {
            return LogData.NONE;
        }
        return KNOWN.computeIfAbsent(method, CalledMethod::of).data(request, clientInterface(request, method));
    }

    /** The method by which a call was made; {@code null} if it was no such method. */
    static @Nullable Method of(ClientRequestContext request) {
        return request.getProperty(INVOKED_METHOD) instanceof Method method ? method : null;
    }

    private static Class<?> clientInterface(ClientRequestContext request, Method method) {
        return request.getConfiguration().getProperty(CLIENT_INTERFACE) instanceof Class<?> known
                ? known
                : method.getDeclaringClass();
    }
}
