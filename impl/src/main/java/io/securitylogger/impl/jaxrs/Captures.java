package io.securitylogger.impl.jaxrs;

import io.securitylogger.impl.capture.RequestCapture;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/** Finds the capture of a request: JAX-RS shows the attributes of the servlet request as properties. */
final class Captures {

    private Captures() {}

    static Optional<RequestCapture> of(ContainerRequestContext context) {
        return context.getProperty(RequestCapture.ATTRIBUTE) instanceof RequestCapture capture
                ? Optional.of(capture)
                : Optional.empty();
    }
}
