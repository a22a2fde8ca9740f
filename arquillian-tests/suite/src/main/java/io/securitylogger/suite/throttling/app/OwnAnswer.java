package io.securitylogger.suite.throttling.app;

import io.securitylogger.throttling.ThrottlingFailureHandler;
import io.securitylogger.throttling.ThrottlingRejected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Answers in its own way, and fails at the end of some paths. */
@ApplicationScoped
public class OwnAnswer implements ThrottlingFailureHandler {

    @Override
    public Response answer(ThrottlingRejected rejected) {
        if (rejected.request().path().endsWith("-breaking")) {
            throw new IllegalStateException("a handler that breaks");
        }
        return Response.status(503)
                .entity("busy: " + rejected.description())
                .type("text/plain")
                .build();
    }
}
