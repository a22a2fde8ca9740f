package io.securitylogger.demo.service;

import io.securitylogger.LogWithData;
import io.securitylogger.RelatedObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The payment service: a MicroProfile REST Client. Its calls belong to the order that is paid. */
@RegisterRestClient(configKey = "payments")
@Path("/payments/{order}")
@LogWithData(slug = "payment")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface PaymentService {

    /** Announces what will be paid. */
    @PUT
    Payment open(@PathParam("order") @RelatedObject("Order") long order, Demand demand);

    /** Has it paid by card. */
    @POST
    @Path("/charges")
    Payment charge(@PathParam("order") @RelatedObject("Order") long order, Card card);

    /** What is to be paid. */
    record Demand(int amountCents) {}

    /** What pays. */
    record Card(String card, String cvc, String holder) {}

    /** How a payment stands. */
    record Payment(String reference, int amountCents, String state) {}
}
