package io.securitylogger.impl.capture;

import io.securitylogger.HttpExchange;
import io.securitylogger.HttpExchange.Body;
import io.securitylogger.TraceContext;
import io.securitylogger.impl.cleaning.Cleaner;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All of a request but its body, cleaned. Read once, while the server still holds it.
 *
 * @param http the request without its body
 * @param ip the client's address
 * @param trace the caller's trace; {@code null} if it sent none
 */
record RequestHead(HttpExchange.Request http, @Nullable String ip, @Nullable TraceContext trace) {

    static RequestHead read(HttpServletRequest request, Capturing capturing) {
        Map<String, List<String>> headers = headers(request);
        Cleaner cleaner = capturing.cleaner();
        HttpExchange.Request http = new HttpExchange.Request(
                request.getMethod(),
                request.isSecure(),
                host(request, headers),
                cleaner.path(path(request)),
                cleaner.queries(QueryString.parse(query(request))),
                cleaner.headers(headers),
                Body.UNKNOWN);
        String ip = capturing
                .settings()
                .clientAddress()
                .of(request.getRemoteAddr(), named(headers, "forwarded"), named(headers, "x-forwarded-for"));
        return new RequestHead(http, ip, TraceParent.parse(first(headers, "traceparent")));
    }

    /** The client's address alone, for a request that may be left alone. */
    static @Nullable String ip(HttpServletRequest request, Capturing capturing) {
        return capturing
                .settings()
                .clientAddress()
                .of(request.getRemoteAddr(), values(request, "Forwarded"), values(request, "X-Forwarded-For"));
    }

    HttpExchange.Request withBody(Body body) {
        return new HttpExchange.Request(
                http.method(), http.secure(), http.host(), http.path(), http.queries(), http.headers(), body);
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
        String named = first(headers, "host");
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

    private static @Nullable String first(Map<String, List<String>> headers, String name) {
        List<String> values = named(headers, name);
        return values.isEmpty() ? null : values.get(0);
    }

    private static List<String> values(HttpServletRequest request, String name) {
        List<String> values = new ArrayList<>(1);
        for (Enumeration<String> all = request.getHeaders(name); all.hasMoreElements(); ) {
            values.add(all.nextElement());
        }
        return values;
    }
}
