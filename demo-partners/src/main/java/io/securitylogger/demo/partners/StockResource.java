package io.securitylogger.demo.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** The stock service. What is taken is filled up at once, so that only an order of too much is refused. */
@Path("stock/{sku}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class StockResource {

    private static final Map<String, Integer> STOCK = Map.of("tea", 1000, "cup", 20, "pot", 3);

    /** Sets so many aside; 409 if there are not as many. */
    @POST
    @Path("reservations")
    public Response reserve(@PathParam("sku") String sku, @QueryParam("quantity") @DefaultValue("1") int quantity) {
        int left = STOCK.getOrDefault(sku, 0);
        Response.Status status = quantity > left ? Response.Status.CONFLICT : Response.Status.OK;
        return Response.status(status).entity(Map.of("sku", sku, "left", left)).build();
    }
}
