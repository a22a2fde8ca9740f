package io.securitylogger.impl.jaxrs;

import io.securitylogger.impl.capture.MatchedResource;
import io.securitylogger.impl.capture.RequestCapture;
import io.securitylogger.impl.propagation.ResteasyThreads;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Tells which resource method a request matched, before any other filter can refuse it. */
@Priority(Integer.MIN_VALUE)
public final class MatchFilter implements ContainerRequestFilter {

    /** Its own methods answer OPTIONS. */
    private static final String JERSEY = "org.glassfish.jersey.";

    @Context
    private @Nullable ResourceInfo resourceInfo;

    @Override
    public void filter(ContainerRequestContext context) {
        Captures.of(context).ifPresent(this::tell);
        ResteasyThreads.carryScope(context);
    }

    private void tell(RequestCapture capture) {
        Method method = resourceInfo == null ? null : resourceInfo.getResourceMethod();
        Class<?> type = resourceInfo == null ? null : resourceInfo.getResourceClass();
        capture.matched(
                method == null || type == null || type.getName().startsWith(JERSEY)
                        ? MatchedResource.NONE
                        : MatchedResources.of(type, method));
    }
}
