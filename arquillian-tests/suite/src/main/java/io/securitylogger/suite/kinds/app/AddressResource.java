package io.securitylogger.suite.kinds.app;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;

@Path("/addresses")
@RequestScoped
public class AddressResource {
    @GET
    @Path("/{rest: .+}")
    public String path(@PathParam("rest") String rest) {
        return "path of " + rest.length();
    }

    @GET
    public String query(@QueryParam("q") List<String> values) {
        return "values " + values.size();
    }
}
