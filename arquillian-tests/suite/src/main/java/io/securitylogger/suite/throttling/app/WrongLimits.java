package io.securitylogger.suite.throttling.app;

import io.securitylogger.throttling.Limit;
import io.securitylogger.throttling.Throttling;
import io.securitylogger.throttling.ThrottlingRequest;
import io.securitylogger.throttling.ThrottlingValidator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Limits that refuse the deployment. */
@Path("/wrong")
public class WrongLimits {

    @GET
    @Path("/number")
    @Throttling(limits = @Limit(requests = 0, per = "PT1M"))
    public String number() {
        return "";
    }

    @GET
    @Path("/duration")
    @Throttling(limits = @Limit(requests = 1, per = "a minute"))
    public String duration() {
        return "";
    }

    @GET
    @Path("/span")
    @Throttling(limits = @Limit(requests = 1, per = "P21D"))
    public String span() {
        return "";
    }

    @GET
    @Path("/bean")
    @Throttling(validators = NoBean.class)
    public String bean() {
        return "";
    }

    /** Without a scope. */
    public static final class NoBean implements ThrottlingValidator {

        private final String name;

        public NoBean(String name) {
            this.name = name;
        }

        @Override
        public void validate(ThrottlingRequest request) {
            throw new IllegalStateException(name);
        }
    }
}
