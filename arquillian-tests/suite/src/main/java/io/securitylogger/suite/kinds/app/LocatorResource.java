package io.securitylogger.suite.kinds.app;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

@Path("/locator")
@RequestScoped
public class LocatorResource {
    @Path("/{id}")
    public Leaf leaf(@PathParam("id") String id) {
        return new Leaf(id);
    }

    /** No bean: made by the locator. */
    public static class Leaf {
        private final String id;

        Leaf(String id) {
            this.id = id;
        }

        @GET
        public String get() {
            return "leaf " + id;
        }

        @GET
        @Path("/fail")
        public String fail() {
            throw new IllegalStateException("leaf boom");
        }
    }
}
