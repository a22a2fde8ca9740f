package io.securitylogger.suite.throttling.app;

import io.securitylogger.throttling.Limit;
import io.securitylogger.throttling.Throttling;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/free")
public class FreeResource implements FreeContract {

    @Override
    @GET
    @Path("/all/{test}")
    public String free() {
        return "passed";
    }

    @Override
    @GET
    @Path("/limited/{test}")
    @Throttling(limits = @Limit(requests = 2, per = "PT1H"))
    public String limited() {
        return "passed";
    }
}
