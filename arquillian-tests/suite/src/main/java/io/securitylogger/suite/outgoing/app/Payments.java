package io.securitylogger.suite.outgoing.app;

import io.securitylogger.LogWithData;
import io.securitylogger.RelatedObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The client of a payment service. */
@RegisterRestClient
@Path("/peer")
@LogWithData(slug = "payments", extraData = @LogWithData.Extra(name = "service", value = "bank"))
public interface Payments {

    @GET
    @Path("/{id}")
    String find(@PathParam("id") @RelatedObject("Payment") String id);

    @GET
    @Path("/{id}")
    CompletionStage<String> later(@PathParam("id") @RelatedObject("Payment") String id);

    @GET
    @Path("/{id}")
    Response response(@PathParam("id") String id);

    @GET
    @Path("/{id}")
    InputStream stream(@PathParam("id") String id);

    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @LogWithData(slug = "charge")
    String charge(
            @PathParam("id") String id,
            @QueryParam("order") @RelatedObject("Order") long order,
            @HeaderParam("Authorization") String token,
            @RelatedObject Charge charge);
}
