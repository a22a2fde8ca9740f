package io.securitylogger.suite.behaviour;

import io.securitylogger.LogExempt;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/exempt-class")
@LogExempt
@RequestScoped
public class ExemptResource {
    @GET
    public String get() {
        return "exempt";
    }
}
