package io.securitylogger.suite.behaviour;

import io.securitylogger.HideRequestBody;
import io.securitylogger.HideResponseBody;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

@Path("/hidden-class")
@HideRequestBody
@HideResponseBody
@RequestScoped
@Produces("application/json")
public class HiddenResource {
    @POST
    public String echo(String body) {
        return body;
    }
}
