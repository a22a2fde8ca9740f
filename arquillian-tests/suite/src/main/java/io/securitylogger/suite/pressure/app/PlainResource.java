package io.securitylogger.suite.pressure.app;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** Answers at once. */
@Path("/plain/{id}")
public class PlainResource {
    @GET
    public Response get(@PathParam("id") String id, @QueryParam("status") @DefaultValue("200") int status) {
        return Response.status(status).type("text/plain").entity("plain " + id).build();
    }
}
