package io.securitylogger.suite.backends;

import io.securitylogger.LogName;
import io.securitylogger.ObjectRef;
import io.securitylogger.SecurityLog;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Tells its log all that can be told. */
@Path("/orders/{id}")
@RequestScoped
@LogName("orders")
public class OrderResource {
    @Inject
    @SuppressWarnings("NullAway.Init")
    private SecurityLog log;

    @POST
    @Consumes("application/json")
    @Produces("application/json")
    public Response create(@PathParam("id") String id, String body) {
        log.slug("order-created")
                .relate(ObjectRef.of("Order", id), ObjectRef.of("Customer", 1))
                .extra("basket", 3)
                .user("ann");
        return Response.status(201).entity(body).header("X-Order", id).build();
    }

    @GET
    public String fail(@PathParam("id") String id) {
        throw new IllegalStateException("no order " + id);
    }
}
