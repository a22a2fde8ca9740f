package io.securitylogger.impl.capture;

import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Knows the servlets of the JAX-RS implementations by their classes. */
final class JaxRsServlets {

    private static final List<String> PACKAGES = List.of(
            "org.jboss.resteasy.", "org.glassfish.jersey.", "org.apache.cxf.jaxrs.", "com.ibm.websphere.jaxrs.");

    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    /** Whether JAX-RS serves the request; a servlet whose class the server does not tell yet is asked for again. */
    boolean serve(HttpServletRequest request) {
        String servlet = request.getHttpServletMapping().getServletName();
        if (servlet == null) {
            return false;
        }
        Boolean answer = known.get(servlet);
        return answer == null ? ask(request, servlet) : answer;
    }

    private boolean ask(HttpServletRequest request, String name) {
        ServletRegistration servlet = request.getServletContext().getServletRegistration(name);
        String type = servlet == null ? null : servlet.getClassName();
        if (type == null) {
            return false;
        }
        boolean isJaxRs = PACKAGES.stream().anyMatch(type::startsWith);
        known.put(name, isJaxRs);
        return isJaxRs;
    }
}
