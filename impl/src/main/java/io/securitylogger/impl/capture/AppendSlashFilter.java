package io.securitylogger.impl.capture;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/**
 * Redirects reading requests to JAX-RS resources to the path that ends in a slash, for {@code security.append-slash}.
 * Stands behind the capture, so the redirect is logged.
 */
public final class AppendSlashFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient BooleanSupplier enabled;
    private final transient JaxRsServlets jaxRsServlets = new JaxRsServlets();

    /**
     * Redirects if it is enabled.
     *
     * @param enabled asked with each request
     */
    public AppendSlashFilter(BooleanSupplier enabled) {
        this.enabled = enabled;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (enabled.getAsBoolean() && isRead(request) && lacksSlash(request) && jaxRsServlets.serve(request)) {
            tellLogId(request, response);
            String query = request.getQueryString();
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", request.getRequestURI() + '/' + (query == null ? "" : '?' + query));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** JAX-RS, which tells it otherwise, is not reached. */
    private static void tellLogId(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(RequestCapture.ATTRIBUTE) instanceof RequestCapture capture) {
            capture.idHeader().ifPresent(header -> response.setHeader(header.name(), header.value()));
        }
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    /** A path that begins with two slashes would become another host. */
    private static boolean lacksSlash(HttpServletRequest request) {
        return !request.getRequestURI().endsWith("/")
                && !request.getRequestURI().startsWith("//");
    }
}
