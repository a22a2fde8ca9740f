package io.securitylogger.impl.jaxrs;

import io.securitylogger.impl.throttling.Attempt;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** Refuses what is over the limits of its user, or by the rules of the application: just behind authentication. */
@Priority(Priorities.AUTHENTICATION + 500)
public final class LateThrottlingFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext context) {
        Captures.of(context)
                .ifPresent(capture -> Refused.with(context, capture, () -> {
                    SecurityContext security = context.getSecurityContext();
                    Principal user = security == null ? null : security.getUserPrincipal();
                    if (user != null) {
                        capture.principal(user.getName());
                    }
                    return capture.attempt().flatMap(Attempt::later);
                }));
    }
}
