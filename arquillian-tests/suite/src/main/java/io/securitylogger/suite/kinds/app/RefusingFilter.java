package io.securitylogger.suite.kinds.app;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

@Provider
@Refused
public class RefusingFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext context) {
        context.abortWith(Response.status(401)
                .header("WWW-Authenticate", "Basic realm=\"kinds\"")
                .type("text/plain")
                .entity("who are you?")
                .build());
    }
}
