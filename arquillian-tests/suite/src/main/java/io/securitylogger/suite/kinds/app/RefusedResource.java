package io.securitylogger.suite.kinds.app;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/refused")
@RequestScoped
@Refused
public class RefusedResource {
    @GET
    public String get() {
        return "never";
    }

    @POST
    public String post(String body) {
        return "never " + body;
    }
}
