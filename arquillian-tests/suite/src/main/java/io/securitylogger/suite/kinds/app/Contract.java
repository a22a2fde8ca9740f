package io.securitylogger.suite.kinds.app;

import io.securitylogger.LogName;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

public interface Contract {
    @GET
    @Path("/plain")
    String plain();

    @GET
    @Path("/named")
    @LogName("contract-by-name")
    String named();
}
