package io.securitylogger.suite.kinds.app;

import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

@Path("/validated")
@RequestScoped
public class ValidatedResource {
    @GET
    public String get(@QueryParam("name") @Size(max = 3) String name) {
        return name;
    }
}
