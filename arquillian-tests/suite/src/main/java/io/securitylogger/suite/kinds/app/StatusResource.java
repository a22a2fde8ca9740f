package io.securitylogger.suite.kinds.app;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;

@Path("/status")
@RequestScoped
public class StatusResource {
    @GET
    @Path("/{code}")
    public Response bare(@PathParam("code") int code) {
        return Response.status(code).header("X-Kind", "bare").build();
    }

    @GET
    @Path("/{code}/entity")
    public Response withEntity(@PathParam("code") int code) {
        return Response.status(code).type("text/plain").entity("status " + code).build();
    }

    @GET
    @Path("/not-modified")
    public Response notModified() {
        return Response.notModified(new EntityTag("v1")).build();
    }

    @GET
    @Path("/see-other")
    public Response seeOther() {
        return Response.seeOther(URI.create("verbs")).build();
    }

    @GET
    @Path("/nothing")
    public void nothing() {}
}
