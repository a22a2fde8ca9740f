package io.securitylogger.suite.throttling.app;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;

/** Believes what the request says of its user, but not of the user nobody. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class HeaderUserFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext context) {
        String user = context.getHeaderString("X-User");
        if ("nobody".equals(user)) {
            context.abortWith(Response.status(Response.Status.UNAUTHORIZED).build());
        } else if (user != null) {
            context.setSecurityContext(new Believed(user));
        }
    }

    private record Believed(String name) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return () -> name;
        }

        @Override
        public boolean isUserInRole(String role) {
            return false;
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public String getAuthenticationScheme() {
            return "header";
        }
    }
}
