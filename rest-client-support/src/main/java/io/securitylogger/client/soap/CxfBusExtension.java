package io.securitylogger.client.soap;

import io.securitylogger.LogData;
import jakarta.annotation.Resource;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Named in {@code META-INF/cxf/bus-extensions.txt}: CXF makes one for each bus that it makes with the class loader of an
 * application, and hands it that bus. So it hears of every client. Public for CXF; nothing for applications.
 */
public final class CxfBusExtension implements InvocationHandler {

    private static final Logger LOG = System.getLogger(CxfBusExtension.class.getName());

    /** Called by CXF. */
    public CxfBusExtension() {}

    /**
     * Called by CXF, by the name of the resource.
     *
     * @param bus {@code org.apache.cxf.Bus}
     */
    @Resource(name = "bus")
    public void setBus(Object bus) {
        try {
            listenTo(bus);
        } catch (ReflectiveOperationException | LinkageError unknownVersion) {
            LOG.log(Level.WARNING, "The calls of SOAP clients are not logged: " + bus.getClass(), unknownVersion);
        }
    }

    private void listenTo(Object bus) throws ReflectiveOperationException {
        ClassLoader loader = bus.getClass().getClassLoader();
        Class<?> busType = Class.forName("org.apache.cxf.Bus", false, loader);
        Class<?> managerType = Class.forName("org.apache.cxf.endpoint.ClientLifeCycleManager", false, loader);
        Class<?> listenerType = Class.forName("org.apache.cxf.endpoint.ClientLifeCycleListener", false, loader);
        Object listener = Proxy.newProxyInstance(listenerType.getClassLoader(), new Class<?>[] {listenerType}, this);
        Object manager = busType.getMethod("getExtension", Class.class).invoke(bus, managerType);
        managerType.getMethod("registerListener", listenerType).invoke(manager, listener);
    }

    /** What CXF calls when it has made a client. */
    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("clientCreated") && arguments != null) {
            CxfClient.log(arguments[0], data(arguments[0]));
        }
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> CxfBusExtension.class.getName();
            default -> null;
        };
    }

    /** CXF keeps the features of a port, but tells them to nobody. */
    private static LogData data(Object client) {
        try {
            Object endpoint = Class.forName(
                            "org.apache.cxf.endpoint.Client",
                            false,
                            client.getClass().getClassLoader())
                    .getMethod("getEndpoint")
                    .invoke(client);
            return SecurityLogFeature.dataIn(features(endpoint));
        } catch (ReflectiveOperationException | RuntimeException unknownVersion) {
            LOG.log(Level.WARNING, "The features of a SOAP client are not known: " + client.getClass(), unknownVersion);
            return LogData.NONE;
        }
    }

    private static Collection<?> features(Object endpoint) throws ReflectiveOperationException {
        for (Class<?> type = endpoint.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals("wsFeatures")) {
                    field.setAccessible(true);
                    return field.get(endpoint) instanceof Collection<?> all ? all : List.of();
                }
            }
        }
        return List.of();
    }
}
