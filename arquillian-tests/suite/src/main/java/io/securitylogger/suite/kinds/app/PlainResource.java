package io.securitylogger.suite.kinds.app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Without any annotation that makes it a bean. */
@Path("/plain")
public class PlainResource {
    @GET
    public String get() {
        return "plain";
    }

    @GET
    @Path("/fail")
    public String fail() {
        throw new IllegalStateException("plain boom");
    }
}
