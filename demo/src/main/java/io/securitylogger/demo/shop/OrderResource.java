package io.securitylogger.demo.shop;

import io.securitylogger.demo.service.PaymentService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.NullUnmarked;

/** Orders and their payment. */
@Path("orders")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@NullUnmarked
public class OrderResource {

    @Inject
    private Orders orders;

    /** Creates an order. */
    @POST
    public Response create(@Valid @NotNull NewOrder wanted) {
        OrderAnswer order = orders.place(wanted);
        return Response.created(URI.create("orders/" + order.id()))
                .entity(order)
                .build();
    }

    /** Shows an order. */
    @GET
    @Path("{id}")
    public OrderAnswer find(@PathParam("id") long id) {
        return orders.find(id);
    }

    /** Pays by card. */
    @POST
    @Path("{id}/payment")
    public OrderAnswer pay(@PathParam("id") long id, @Valid @NotNull Card card) {
        return orders.pay(id, new PaymentService.Card(card.card(), card.cvc(), card.holder()));
    }

    /** What is wanted. */
    public record NewOrder(@NotBlank String customer, @NotBlank String product, @Min(1) int quantity) {}

    /** What pays. */
    public record Card(@NotBlank String card, @NotBlank String cvc, @NotBlank String holder) {}
}
