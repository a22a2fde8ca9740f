package io.securitylogger.suite.behaviour;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;

@Path("/inherited")
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
