package io.securitylogger.suite.throttling.app;

import io.securitylogger.throttling.Limit;
import io.securitylogger.throttling.ThrottleBy;
import io.securitylogger.throttling.Throttling;
import io.securitylogger.throttling.ThrottlingExempt;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Each path below a method's is counted by itself, so that tests do not meet. */
@Path("/limits")
public class LimitResource {

    @GET
    @Path("/default/{test}")
    public String byDefault() {
        return "passed";
    }

    @GET
    @Path("/own/{test}")
    @Throttling(limits = @Limit(requests = 3, per = "PT1H", description = "Only three <an hour>"), keepDefault = false)
    public String own() {
        return "passed";
    }

    @POST
    @Path("/own/{test}")
    @Throttling(limits = @Limit(requests = 3, per = "PT1H"), keepDefault = false)
    public String ownPost(String body) {
        return body;
    }

    @GET
    @Path("/added/{test}")
    @Throttling(limits = @Limit(requests = 30, per = "PT1H"))
    public String added() {
        return "passed";
    }

    @GET
    @Path("/exempt/{test}")
    @ThrottlingExempt
    public String exempt() {
        return "passed";
    }

    @GET
    @Path("/user/{test}")
    @Throttling(limits = @Limit(requests = 2, per = "PT1H", by = ThrottleBy.USER), keepDefault = false)
    public String byUser() {
        return "passed";
    }

    @GET
    @Path("/either/{test}")
    @Throttling(limits = @Limit(requests = 3, per = "PT1H", by = ThrottleBy.IP_OR_USER), keepDefault = false)
    public String byAddressOrUser() {
        return "passed";
    }

    @GET
    @Path("/tenant/{test}")
    @Throttling(limits = @Limit(requests = 2, per = "PT1H", key = TenantKey.class), keepDefault = false)
    public String byTenant() {
        return "passed";
    }

    @GET
    @Path("/night/{test}")
    @Throttling(validators = NightRest.class)
    public String atNight() {
        return "passed";
    }

    @GET
    @Path("/failing/{test}")
    @Throttling(validators = FailingRule.class)
    public String byFailingRule() {
        return "passed";
    }
}
