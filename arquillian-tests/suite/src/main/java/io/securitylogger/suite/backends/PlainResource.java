package io.securitylogger.suite.backends;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/** Knows nothing of Security Logger. */
@Path("/plain/{id}")
public class PlainResource {
    @GET
    @Produces("text/plain")
    public String get(@PathParam("id") String id) {
        return "plain " + id;
    }

    @POST
    @Consumes("application/json")
    @Produces("application/json")
    public String post(String body) {
        return body;
    }
}
