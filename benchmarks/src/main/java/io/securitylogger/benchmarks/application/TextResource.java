package io.securitylogger.benchmarks.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The smallest answers. */
@Path("/text")
@ApplicationScoped
@Produces(MediaType.TEXT_PLAIN)
public class TextResource {

    /** Five letters. */
    @GET
    public String tiny() {
        return "hello";
    }

    /** An answer with this status. */
    @GET
    @Path("/status/{status}")
    public Response status(@PathParam("status") int status) {
        return Response.status(status).entity("status " + status).build();
    }

    /** Fails. */
    @GET
    @Path("/failure")
    public String failure() {
        throw new IllegalStateException("as asked");
    }
}
