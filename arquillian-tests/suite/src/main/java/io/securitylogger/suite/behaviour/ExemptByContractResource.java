package io.securitylogger.suite.behaviour;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;

@Path("/exempt-contract")
@RequestScoped
public class ExemptByContractResource implements ExemptContract {
    @Override
    public String get() {
        return "exempt";
    }
}
