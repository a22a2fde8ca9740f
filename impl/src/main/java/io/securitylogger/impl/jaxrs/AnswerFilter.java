package io.securitylogger.impl.jaxrs;

import io.securitylogger.impl.capture.RequestCapture;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.security.Principal;

/**
 * Tells who was authenticated in the end and how streaming goes, and puts the log's id into the response where that is wanted.
 */
public final class AnswerFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext response) {
        Captures.of(context).ifPresent(capture -> tell(capture, context, response));
    }

    private static void tell(
            RequestCapture capture, ContainerRequestContext context, ContainerResponseContext response) {
        capture.servedByJaxRs();
        SecurityContext security = context.getSecurityContext();
        Principal user = security == null ? null : security.getUserPrincipal();
        if (user != null) {
            capture.principal(user.getName());
        }
        if (response.getEntity() instanceof StreamingOutput output) {
            response.setEntity(new WatchedOutput(output, capture));
        }
        capture.idHeader().ifPresent(header -> response.getHeaders().putSingle(header.name(), header.value()));
    }
}
