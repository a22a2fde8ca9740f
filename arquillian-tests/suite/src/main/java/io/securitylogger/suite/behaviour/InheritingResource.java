package io.securitylogger.suite.behaviour;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

@Path("/inherited")
@Produces("application/json")
@RequestScoped
public class InheritingResource implements InheritedContract {
    @Override
    public String exempt() {
        return "{}";
    }

    @Override
    public String hidden(String body) {
        return body;
    }

    @Override
    public String named() {
        return "{}";
    }
}
