package io.securitylogger.suite.pressure.app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The REST client of the peer. */
@RegisterRestClient
@Path("/rest")
public interface PeerService {

    @GET
    @Path("/many-{mark}")
    String one(@PathParam("mark") String mark);

    @GET
    @Path("/huge-{name}")
    InputStream huge(@PathParam("name") String name, @QueryParam("bytes") long bytes);
}
