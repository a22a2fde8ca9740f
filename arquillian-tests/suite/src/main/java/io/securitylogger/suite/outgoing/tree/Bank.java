package io.securitylogger.suite.outgoing.tree;

import io.securitylogger.LogWithData;
import io.securitylogger.RelatedObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The client of a bank. */
@RegisterRestClient
@Path("/api/accounts")
@LogWithData(slug = "bank")
public interface Bank {

    @GET
    @Path("/{account}")
    String balance(@PathParam("account") @RelatedObject("Account") String account);

    @POST
    @Path("/{account}")
    @LogWithData(slug = "charge", extraData = @LogWithData.Extra(name = "service", value = "bank"))
    CompletionStage<String> charge(@PathParam("account") String account);
}
