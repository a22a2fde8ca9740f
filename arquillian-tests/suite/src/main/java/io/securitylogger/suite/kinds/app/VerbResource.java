package io.securitylogger.suite.kinds.app;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;

@Path("/verbs")
@RequestScoped
@Produces("text/plain")
public class VerbResource {
    @GET
    public String get() {
        return "got";
    }

    @POST
    @Consumes("text/plain")
    public Response post(String body) {
        return Response.created(URI.create("/made")).entity("made " + body).build();
    }

    @PUT
    @Consumes("text/plain")
    public String put(String body) {
        return "put " + body;
    }

    @PATCH
    @Consumes("text/plain")
    public String patch(String body) {
        return "patched " + body;
    }

    @DELETE
    public void delete() {}
}
