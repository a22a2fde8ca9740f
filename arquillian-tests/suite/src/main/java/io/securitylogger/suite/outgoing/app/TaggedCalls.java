package io.securitylogger.suite.outgoing.app;

import io.securitylogger.LogData;
import io.securitylogger.LogScope;
import io.securitylogger.ObjectRef;
import io.securitylogger.SecurityLog;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Calls inside a scope of its own; only in the application that has the bundle. */
@Path("/tagged")
@RequestScoped
public class TaggedCalls {
    @Inject
    @RestClient
    Payments payments;

    @Inject
    SecurityLog log;

    @GET
    @Path("/with")
    public String with(@QueryParam("target") String target) {
        LogData data = LogData.slug("outer").relate(ObjectRef.of("Customer", 7));
        try (LogScope scope = log.with(data)) {
            return payments.find(target.substring(target.lastIndexOf('/') + 1));
        }
    }
}
