package io.securitylogger.impl.jaxrs;

import io.securitylogger.impl.capture.RequestCapture;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/**
 * Tells how the request was answered and who was authenticated in the end, and puts the log's id into the response where
 * that is wanted.
 */
@Priority(Integer.MIN_VALUE)
public final class AnswerFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext response) {
        Captures.of(context).ifPresent(capture -> tell(capture, context, response));
    }

    private static void tell(
            RequestCapture capture, ContainerRequestContext context, ContainerResponseContext response) {
        capture.answered(response.getStatus());
        SecurityContext security = context.getSecurityContext();
        Principal user = security == null ? null : security.getUserPrincipal();
        if (user != null) {
            capture.principal(user.getName());
        }
        capture.attempt().ifPresent(attempt -> ThrottlingFields.add(attempt, response.getHeaders()));
        capture.idHeader().ifPresent(header -> response.getHeaders().putSingle(header.name(), header.value()));
    }
}
