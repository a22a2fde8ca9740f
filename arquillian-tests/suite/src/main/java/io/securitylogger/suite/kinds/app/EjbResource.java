package io.securitylogger.suite.kinds.app;

import jakarta.ejb.Stateless;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/ejb")
@Stateless
public class EjbResource {
    @GET
    public String get() {
        return "ejb";
    }

    @GET
    @Path("/fail")
    public String fail() {
        throw new IllegalStateException("ejb boom");
    }
}
