package io.securitylogger.demo.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The payment service: takes any card. */
@Path("payments/{reference}")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PaymentResource {

    private static final int MOST = 100_000;

    private final Map<String, Integer> demands = new ConcurrentHashMap<>();

    /** Expects a payment. */
    @PUT
    public Payment open(@PathParam("reference") String reference, Demand demand) {
        if (demands.size() >= MOST) {
            demands.clear();
        }
        demands.put(reference, demand.amountCents());
        return new Payment(reference, demand.amountCents(), "open");
    }

    /** Takes what is expected; as often as it is asked, the money moves once. */
    @POST
    @Path("charges")
    public Payment charge(@PathParam("reference") String reference, Card card) {
        Integer amountCents = demands.get(reference);
        if (amountCents == null) {
            throw new NotFoundException("No payment is expected for " + reference);
        }
        return new Payment(reference, amountCents, "paid");
    }

    /** What is to be paid. */
    public record Demand(int amountCents) {}

    /** What pays. */
    public record Card(String card, String cvc, String holder) {}

    /** How a payment stands. */
    public record Payment(String reference, int amountCents, String state) {}
}
