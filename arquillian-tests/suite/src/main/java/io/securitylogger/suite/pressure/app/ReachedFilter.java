package io.securitylogger.suite.pressure.app;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Counts the requests of each case that the server lets in. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class ReachedFilter implements Filter {
    private static final ConcurrentMap<String, Integer> REACHED = new ConcurrentHashMap<>();

    static int reached(String caseName) {
        return REACHED.getOrDefault(caseName, 0);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http && http.getHeader("X-Case") != null) {
            REACHED.merge(http.getHeader("X-Case"), 1, Integer::sum);
        }
        chain.doFilter(request, response);
    }
}
