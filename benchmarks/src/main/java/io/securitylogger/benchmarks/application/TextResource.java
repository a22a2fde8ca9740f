package io.securitylogger.benchmarks.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The smallest answer. */
@Path("/text")
@ApplicationScoped
@Produces(MediaType.TEXT_PLAIN)
public class TextResource {

    /** Five letters. */
    @GET
    public String tiny() {
        return "hello";
    }
}
