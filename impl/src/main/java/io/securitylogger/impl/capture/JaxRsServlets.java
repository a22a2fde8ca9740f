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

    /** Whether JAX-RS serves the request. */
    boolean serve(HttpServletRequest request) {
        String servlet = request.getHttpServletMapping().getServletName();
        return servlet != null && known.computeIfAbsent(servlet, name -> isJaxRs(request, name));
    }

    private static boolean isJaxRs(HttpServletRequest request, String name) {
        ServletRegistration servlet = request.getServletContext().getServletRegistration(name);
        String type = servlet == null ? null : servlet.getClassName();
        return type != null && PACKAGES.stream().anyMatch(type::startsWith);
    }
}
