package io.securitylogger.suite.kinds.app;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;

/** Has its annotations from the interface. */
@Path("/contract")
@RequestScoped
public class ContractResource implements Contract {
    @Override
    public String plain() {
        return "plain contract";
    }

    @Override
    public String named() {
        return "named contract";
    }
}
