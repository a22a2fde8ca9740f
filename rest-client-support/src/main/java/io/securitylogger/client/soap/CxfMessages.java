package io.securitylogger.client.soap;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reaches into messages of CXF without seeing their class. A message is a map, and so is the exchange that a request and its
 * answer share; only their contents need a method.
 */
final class CxfMessages {

    private static final String PREFIX = "org.apache.cxf.message.Message.";

    private final MethodHandle content;
    private final MethodHandle replaceContent;
    private final MethodHandle exchange;
    private final MethodHandle isOneWay;

    /**
     * @param loader one that sees CXF
     */
    CxfMessages(ClassLoader loader) throws ReflectiveOperationException {
        Class<?> message = Class.forName("org.apache.cxf.message.Message", false, loader);
        Class<?> exchangeType = Class.forName("org.apache.cxf.message.Exchange", false, loader);
        MethodHandles.Lookup lookup = MethodHandles.publicLookup();
        content = lookup.findVirtual(message, "getContent", MethodType.methodType(Object.class, Class.class))
                .asType(MethodType.methodType(Object.class, Object.class, Class.class));
        replaceContent = lookup.findVirtual(
                        message, "setContent", MethodType.methodType(void.class, Class.class, Object.class))
                .asType(MethodType.methodType(void.class, Object.class, Class.class, Object.class));
        exchange = lookup.findVirtual(message, "getExchange", MethodType.methodType(exchangeType))
                .asType(MethodType.methodType(Map.class, Object.class));
        isOneWay = lookup.findVirtual(exchangeType, "isOneWay", MethodType.methodType(boolean.class))
                .asType(MethodType.methodType(boolean.class, Object.class));
    }

    @Nullable
    OutputStream output(Object message) throws Throwable {
        return (OutputStream) (Object) content.invokeExact(message, OutputStream.class);
    }

    @Nullable
    InputStream input(Object message) throws Throwable {
        return (InputStream) (Object) content.invokeExact(message, InputStream.class);
    }

    @Nullable
    Exception failure(Object message) throws Throwable {
        return (Exception) (Object) content.invokeExact(message, Exception.class);
    }

    void output(Object message, OutputStream stream) throws Throwable {
        replaceContent.invokeExact(message, OutputStream.class, (Object) stream);
    }

    void input(Object message, InputStream stream) throws Throwable {
        replaceContent.invokeExact(message, InputStream.class, (Object) stream);
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> exchange(Object message) throws Throwable {
        return (Map<String, Object>) (Map<?, ?>) exchange.invokeExact(message);
    }

    boolean isOneWay(Object exchange) throws Throwable {
        return (boolean) isOneWay.invokeExact(exchange);
    }

    static @Nullable String address(Map<String, Object> message) {
        return (String) message.get(PREFIX + "ENDPOINT_ADDRESS");
    }

    static @Nullable Integer status(Map<String, Object> messageOrExchange) {
        return (Integer) messageOrExchange.get(PREFIX + "RESPONSE_CODE");
    }

    @SuppressWarnings("unchecked")
    static Map<String, List<String>> headers(Map<String, Object> message) {
        Object headers = message.get(PREFIX + "PROTOCOL_HEADERS");
        return headers == null ? Map.of() : (Map<String, List<String>>) headers;
    }

    static void headers(Map<String, Object> message, Map<String, List<String>> headers) {
        message.put(PREFIX + "PROTOCOL_HEADERS", headers);
    }

    static @Nullable String contentType(Map<String, Object> message) {
        return (String) message.get("Content-Type");
    }
}
