package io.securitylogger.suite.kinds.app;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;

@Path("/failures")
@RequestScoped
public class FailureResource {
    @GET
    @Path("/runtime")
    public String runtime() {
        throw new IllegalStateException("runtime boom");
    }

    @GET
    @Path("/checked")
    public String checked() throws CheckedException {
        throw new CheckedException("checked boom");
    }

    @GET
    @Path("/error")
    public String error() {
        throw new AssertionError("error boom");
    }

    @GET
    @Path("/mapped/{status}")
    public String mapped(@PathParam("status") int status) {
        throw new MappedException(status);
    }

    @GET
    @Path("/web")
    public String web() {
        throw new WebApplicationException("web boom", 409);
    }

    @GET
    @Path("/web-entity")
    public String webWithEntity() {
        throw new WebApplicationException(
                Response.status(409).type("text/plain").entity("conflict").build());
    }

    @GET
    @Path("/web-500")
    public String web500() {
        throw new InternalServerErrorException("web 500 boom");
    }

    @GET
    @Path("/not-found")
    public String notFound() {
        throw new NotFoundException("nothing here");
    }

    @GET
    @Path("/redirect")
    public String redirect() {
        throw new RedirectionException(303, URI.create("/elsewhere"));
    }

    @GET
    @Path("/path-parameter/{number}")
    public int pathParameter(@PathParam("number") int number) {
        return number;
    }

    @GET
    @Path("/query-parameter")
    public int queryParameter(@QueryParam("number") int number) {
        return number;
    }

    @GET
    @Path("/header-parameter")
    public int headerParameter(@HeaderParam("X-Number") int number) {
        return number;
    }
}
