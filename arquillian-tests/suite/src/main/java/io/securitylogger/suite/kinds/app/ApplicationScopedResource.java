package io.securitylogger.suite.kinds.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/application-scoped")
@ApplicationScoped
public class ApplicationScopedResource {
    @GET
    public String get() {
        return "application scoped";
    }

    @GET
    @Path("/fail")
    public String fail() {
        throw new IllegalStateException("application scoped boom");
    }
}
