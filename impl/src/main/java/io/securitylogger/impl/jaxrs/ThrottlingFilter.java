package io.securitylogger.impl.jaxrs;

import io.securitylogger.impl.throttling.Attempt;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/** Refuses what is over its limits whoever asks, before anybody is authenticated: just behind {@link MatchFilter}. */
@Priority(Integer.MIN_VALUE + 1)
public final class ThrottlingFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext context) {
        Captures.of(context)
                .ifPresent(capture ->
                        Refused.with(context, capture, () -> capture.throttled().flatMap(Attempt::atOnce)));
    }
}
