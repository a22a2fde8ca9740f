package io.securitylogger.impl.capture;

import io.securitylogger.HttpExchange;
import io.securitylogger.LogRef;
import io.securitylogger.LogType;
import io.securitylogger.impl.recording.HeaderFields;
import io.securitylogger.impl.recording.RequestParts;
import io.securitylogger.impl.trace.Trace;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All of a request but its body, cleaned. Read once, while the server still holds it.
 *
 * @param http the request without its body
 * @param ip the client's address
 */
record RequestHead(HttpExchange.Request http, @Nullable String ip) {

    static RequestHead read(HttpServletRequest request, Capturing capturing) {
        Map<String, List<String>> headers = headers(request);
        RequestParts parts = new RequestParts(
                request.getMethod(),
                request.isSecure(),
                host(request, headers),
                new RequestParts.Target(path(request), query(request)),
                headers);
        String ip = capturing
                .settings()
                .clientAddress()
                .of(request.getRemoteAddr(), named(headers, "forwarded"), named(headers, "x-forwarded-for"));
        return new RequestHead(parts.cleaned(capturing.cleaner()), ip);
    }

    /** What the caller sent of its trace; {@code null} if it sent none. */
    static @Nullable Trace trace(HttpServletRequest request) {
        String parent = request.getHeader(Trace.PARENT_HEADER);
        return parent == null ? null : Trace.of(parent, values(request, Trace.STATE_HEADER));
    }

    /**
     * The call that the caller says this request is, if its word counts: also a trusted proxy hands on what a stranger says,
     * so whom the request comes from must be trusted, not only who brings it.
     */
    static @Nullable LogRef caller(@Nullable Trace trace, HttpServletRequest request, Capturing capturing) {
        UUID log = trace == null ? null : trace.callerLogId();
        return log != null && isTrusted(ip(request, capturing), capturing)
                ? new LogRef(LogType.OUTPUT_REQUEST, log)
                : null;
    }

    private static boolean isTrusted(@Nullable String client, Capturing capturing) {
        return client != null
                && capturing.settings().clientAddress().trustedProxies().contains(client);
    }

    /** The client's address alone, for a request that may be left alone. */
    static @Nullable String ip(HttpServletRequest request, Capturing capturing) {
        return capturing
                .settings()
                .clientAddress()
                .of(request.getRemoteAddr(), values(request, "Forwarded"), values(request, "X-Forwarded-For"));
    }

    /** As the client asked: some servers let the request itself tell the path that it was forwarded to. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    private static @Nullable String query(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) == null
                ? request.getQueryString()
                : (String) request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
    }

    private static String host(HttpServletRequest request, Map<String, List<String>> headers) {
        String named = HeaderFields.first(headers, "host");
        return named == null ? request.getServerName() + ':' + request.getServerPort() : named;
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Enumeration<String> names = request.getHeaderNames(); names.hasMoreElements(); ) {
            String name = names.nextElement();
            headers.putIfAbsent(name.toLowerCase(Locale.ROOT), values(request, name));
        }
        return headers;
    }

    private static List<String> named(Map<String, List<String>> headers, String name) {
        return headers.getOrDefault(name, List.of());
    }

    private static List<String> values(HttpServletRequest request, String name) {
        List<String> values = new ArrayList<>(1);
        for (Enumeration<String> all = request.getHeaders(name); all.hasMoreElements(); ) {
            values.add(all.nextElement());
        }
        return values;
    }
}
