package io.securitylogger.suite.kinds.app;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Does what the header {@code X-Early} asks for, before anything has matched. */
@Provider
@PreMatching
public class EarlyFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext context) {
        String wish = context.getHeaderString("X-Early");
        if ("abort".equals(wish)) {
            context.abortWith(
                    Response.status(403).type("text/plain").entity("too early").build());
        } else if ("fail".equals(wish)) {
            throw new IllegalStateException("early boom");
        }
    }
}
