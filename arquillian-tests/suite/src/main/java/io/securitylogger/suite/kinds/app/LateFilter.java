package io.securitylogger.suite.kinds.app;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Fails where the header {@code X-Late} asks for it, with the response already made. */
@Provider
public class LateFilter implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if ("fail".equals(request.getHeaderString("X-Late")) && response.getStatus() == 200) {
            throw new IllegalStateException("late boom");
        }
    }
}
