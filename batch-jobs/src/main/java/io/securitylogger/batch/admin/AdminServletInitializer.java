package io.securitylogger.batch.admin;

import io.securitylogger.spi.AdminAccess;
import jakarta.servlet.HttpConstraintElement;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.ServletSecurityElement;
import jakarta.servlet.annotation.ServletSecurity.TransportGuarantee;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the administrator's resource into the application if it is enabled. Found as a Java service. */
public final class AdminServletInitializer implements ServletContainerInitializer {

    private static final String NAME = "io.securitylogger.admin";
    private static final String PATH = "/security-log/*";

    /** Called by the servlet container. */
    public AdminServletInitializer() {}

    @Override
    public void onStartup(@Nullable Set<Class<?>> types, ServletContext context) {
        Set<String> roles = ServiceLoader.load(AdminAccess.class, AdminServletInitializer.class.getClassLoader())
                .findFirst()
                .map(AdminAccess::roles)
                .orElse(Set.of());
        if (!roles.isEmpty()) {
            register(context, roles);
        }
    }

    private static void register(ServletContext context, Set<String> roles) {
        String[] names = roles.toArray(String[]::new);
        context.declareRoles(names);
        ServletRegistration.@Nullable Dynamic servlet = context.addServlet(NAME, new AdminServlet(new Access(roles)));
        if (servlet == null || !servlet.addMapping(PATH).isEmpty()) {
            throw new IllegalStateException(
                    "security.admin-resource-enabled is 'true', but the application has a servlet at " + PATH
                            + " already; move that one, or set the property to false");
        }
        servlet.setServletSecurity(
                new ServletSecurityElement(new HttpConstraintElement(TransportGuarantee.NONE, names)));
    }
}
