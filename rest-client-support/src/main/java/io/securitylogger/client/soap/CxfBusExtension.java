package io.securitylogger.client.soap;

import io.securitylogger.LogData;
import jakarta.annotation.Resource;
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

    /** Called by CXF. */
    public CxfBusExtension() {}

    /**
     * Called by CXF, by the name of the resource.
     *
     * @param bus {@code org.apache.cxf.Bus}
     */
    @Resource(name = "bus")
    public void setBus(Object bus) throws ReflectiveOperationException {
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
    private static LogData data(Object client) throws ReflectiveOperationException {
        Object endpoint = Class.forName(
                        "org.apache.cxf.endpoint.Client",
                        false,
                        client.getClass().getClassLoader())
                .getMethod("getEndpoint")
                .invoke(client);
        for (Class<?> type = endpoint.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals("wsFeatures")) {
                    field.setAccessible(true);
                    return SecurityLogFeature.dataIn(
                            field.get(endpoint) instanceof Collection<?> all ? all : List.of());
                }
            }
        }
        return LogData.NONE;
    }
}
