package io.securitylogger.suite.throttling.app;

import io.securitylogger.throttling.Limit;
import io.securitylogger.throttling.Throttling;
import io.securitylogger.throttling.ThrottlingExempt;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What stands on a method outweighs what stands on its class. */
@Path("/limited")
@Throttling(limits = @Limit(requests = 2, per = "PT1H"))
public class LimitedResource {

    @GET
    @Path("/as-class/{test}")
    public String asClass() {
        return "passed";
    }

    @GET
    @Path("/as-method/{test}")
    @Throttling(limits = @Limit(requests = 4, per = "PT1H"))
    public String asMethod() {
        return "passed";
    }

    @GET
    @Path("/exempt/{test}")
    @ThrottlingExempt
    public String exempt() {
        return "passed";
    }
}
