package io.securitylogger.impl.jaxrs;

import io.securitylogger.impl.capture.RequestCapture;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;

/** Tells that JAX-RS serves the request, before it looks for a resource. */
@PreMatching
@Priority(Integer.MIN_VALUE)
public final class ArrivalFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext context) {
        Captures.of(context).ifPresent(RequestCapture::servedByJaxRs);
    }
}
