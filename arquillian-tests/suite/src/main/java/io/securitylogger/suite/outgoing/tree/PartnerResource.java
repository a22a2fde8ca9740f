package io.securitylogger.suite.outgoing.tree;

import io.securitylogger.ObjectRef;
import io.securitylogger.SecurityLog;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.IOException;

/** The services of the partner: an article asks a shelf, a delivery asks an article. */
@Path("/")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class PartnerResource {
    @Inject
    private SecurityLog log;

    @Inject
    private Partner self;

    @GET
    @Path("/accounts/{account}")
    public String balance() {
        return "100 ";
    }

    @POST
    @Path("/accounts/{account}")
    public String charge() {
        return "charged ";
    }

    @GET
    @Path("/articles/{article}")
    public String article(@PathParam("article") String article) throws IOException, InterruptedException {
        log.slug("counting").relate(ObjectRef.of("Shelf", article));
        return self.byHttpClient("/api/shelves/" + article);
    }

    @GET
    @Path("/shelves/{shelf}")
    public String shelf() {
        return "on shelf ";
    }

    @GET
    @Path("/rates/{currency}")
    public String rate() {
        return "1.1 ";
    }

    @GET
    @Path("/deliveries/{parcel}")
    public String delivery(@PathParam("parcel") String parcel) {
        return " sent " + self.byJaxRsClient("/api/articles/" + parcel);
    }
}
