package io.securitylogger.suite.kinds.app;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.List;

@Path("/headers")
@RequestScoped
@Produces("text/plain")
public class HeaderResource {
    @GET
    public Response get(@Context HttpHeaders headers) {
        List<String> values = headers.getRequestHeader("X-Several");
        return Response.ok("several: " + values)
                .header("X-Answer", "one")
                .header("X-Answer", "two")
                .build();
    }

    @GET
    @Path("/cookie")
    public Response cookie() {
        return Response.ok("a cookie")
                .cookie(new NewCookie.Builder("session")
                        .value("s3cr3t-response-cookie")
                        .path("/")
                        .build())
                .build();
    }
}
