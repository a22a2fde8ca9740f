package io.securitylogger.client.soap;

import io.securitylogger.LogData;
import io.securitylogger.client.soap.CxfInterceptor.Step;
import io.securitylogger.spi.OutgoingCalls;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Has the calls of one client of CXF logged. */
final class CxfClient {

    /** All that write to the stream, so that ours is the last that bytes pass. */
    private static final Set<String> WRITING = Set.of(
            "org.apache.cxf.interceptor.AttachmentOutInterceptor",
            "org.apache.cxf.interceptor.StaxOutInterceptor",
            "org.apache.cxf.transport.common.gzip.GZIPOutInterceptor",
            "org.apache.cxf.ext.logging.LoggingOutInterceptor");

    private static final Logger LOG = System.getLogger(CxfClient.class.getName());

    private final CxfMessages messages;
    private final LogData data;

    private CxfClient(CxfMessages messages, LogData data) {
        this.messages = messages;
        this.data = data;
    }

    /** Adds our interceptors to a {@code org.apache.cxf.endpoint.Client}, once; without them where CXF has changed. */
    static void log(Object client, LogData data) {
        try {
            addTo(client, data);
        } catch (ReflectiveOperationException | LinkageError unknownVersion) {
            LOG.log(Level.WARNING, "The calls of a SOAP client are not logged: " + client.getClass(), unknownVersion);
        }
    }

    private static void addTo(Object client, LogData data) throws ReflectiveOperationException {
        ClassLoader loader = client.getClass().getClassLoader();
        Class<?> provider = Class.forName("org.apache.cxf.interceptor.InterceptorProvider", false, loader);
        List<Object> out = interceptors(provider, "getOutInterceptors", client);
        if (out.stream().anyMatch(CxfInterceptor::isOurs)) {
            return;
        }
        Class<?> type = Class.forName("org.apache.cxf.phase.PhaseInterceptor", false, loader);
        CxfClient logged = new CxfClient(new CxfMessages(loader), data);
        out.add(CxfInterceptor.of(type, "pre-stream", WRITING, List.of(logged::begin, logged::fail)));
        out.add(CxfInterceptor.of(type, "setup-ending", Set.of(), List.of(logged::sent, Step.NONE)));
        interceptors(provider, "getInInterceptors", client)
                .add(CxfInterceptor.of(type, "receive", Set.of(), List.of(logged::receive, logged::fail)));
    }

    @SuppressWarnings("unchecked")
    private static List<Object> interceptors(Class<?> provider, String accessor, Object client)
            throws ReflectiveOperationException {
        return (List<Object>) provider.getMethod(accessor).invoke(client);
    }

    private void begin(Map<String, Object> message) throws Throwable {
        String address = CxfMessages.address(message);
        OutputStream stream = messages.output(message);
        if (address == null || stream == null) {
            return;
        }
        Map<String, List<String>> headers = CxfMessages.headers(message);
        SoapCall call = SoapCall.begin(address, headers, data, OutgoingCalls.instance());
        if (call != null) {
            CxfMessages.headers(message, call.withTrace(headers));
            messages.exchange(message).put(SoapCall.KEY, call);
            messages.output(message, call.sent(stream, () -> sentHeaders(message)));
        }
    }

    /** The transport takes the content type from the message itself. */
    private static Map<String, List<String>> sentHeaders(Map<String, Object> message) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(CxfMessages.headers(message));
        String contentType = CxfMessages.contentType(message);
        if (contentType != null) {
            headers.put("Content-Type", List.of(contentType));
        }
        return headers;
    }

    private void receive(Map<String, Object> message) throws Throwable {
        Map<String, Object> exchange = messages.exchange(message);
        SoapCall call = (SoapCall) exchange.get(SoapCall.KEY);
        Integer status = CxfMessages.status(message);
        if (call == null || status == null) {
            return;
        }
        Map<String, List<String>> headers = CxfMessages.headers(message);
        call.answered(status, headers);
        InputStream stream = messages.input(message);
        if (stream == null) {
            call.end();
        } else {
            messages.input(message, call.received(stream, headers));
        }
    }

    /** What has no envelope passes no chain of answers: that of a one-way call, and those that the transport refuses. */
    private void sent(Map<String, Object> message) throws Throwable {
        Map<String, Object> exchange = messages.exchange(message);
        SoapCall call = (SoapCall) exchange.get(SoapCall.KEY);
        if (call != null && !call.isAnswered()) {
            endWithStatus(call, exchange);
        }
    }

    private void fail(Map<String, Object> message) throws Throwable {
        Map<String, Object> exchange = messages.exchange(message);
        SoapCall call = (SoapCall) exchange.get(SoapCall.KEY);
        if (call == null || (!call.isAnswered() && endWithStatus(call, exchange))) {
            return;
        }
        call.fail(cause(messages.failure(message)));
    }

    private static boolean endWithStatus(SoapCall call, Map<String, Object> exchange) {
        Integer status = CxfMessages.status(exchange);
        if (status != null) {
            call.answered(status, Map.of());
            call.end();
        }
        return status != null;
    }

    /** What the application is told has this cause. */
    private static Throwable cause(@Nullable Exception fault) {
        if (fault == null) {
            return new IllegalStateException("The call failed for a reason that the stack does not tell");
        }
        Throwable cause = fault.getCause();
        return cause == null ? fault : cause;
    }
}
