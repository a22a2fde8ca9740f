package io.securitylogger.suite.pressure.app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** The gates as clients see them. */
@Path("/gates/{name}")
public class GateResource {
    /** Answers when the gate is open. */
    @GET
    public String pass(@PathParam("name") String name) {
        Gates.pass(name);
        return "passed";
    }

    @POST
    public String open(@PathParam("name") String name) {
        Gates.open(name);
        return "open";
    }
}
