package io.securitylogger.suite.throttling.app;

import io.securitylogger.SecurityLog;
import io.securitylogger.throttling.Limit;
import io.securitylogger.throttling.LimitOn;
import io.securitylogger.throttling.LoginRequest;
import io.securitylogger.throttling.LoginSlugs;
import io.securitylogger.throttling.ThrottleBy;
import io.securitylogger.throttling.Throttling;
import io.securitylogger.throttling.ThrottlingCheck;
import io.securitylogger.throttling.TwoFactorRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.NullUnmarked;

/** The body is the status of the answer, or the user who logs in and that status. */
@Path("/login")
@NullUnmarked
public class LoginResource {

    @Inject
    private ThrottlingCheck throttling;

    @POST
    @Path("/password/{test}")
    @LoginRequest
    @Throttling(
            limits = {
                @Limit(
                        of = LimitOn.UNSUCCESSFUL_LOGIN,
                        requests = 3,
                        per = "PT1H",
                        description = "Too many failed logins"),
                @Limit(of = LimitOn.SUCCESSFUL_LOGIN, requests = 5, per = "PT1H", description = "Too many logins")
            },
            keepDefault = false)
    public Response password(String status) {
        return Response.status(Integer.parseInt(status)).build();
    }

    @POST
    @Path("/code/{test}")
    @TwoFactorRequest
    @Throttling(
            limits = {
                @Limit(of = LimitOn.UNSUCCESSFUL_TWO_FACTOR, requests = 2, per = "PT1H"),
                @Limit(of = LimitOn.SUCCESSFUL_TWO_FACTOR, requests = 3, per = "PT1H")
            },
            keepDefault = false)
    public Response code(String status) {
        return Response.status(Integer.parseInt(status)).build();
    }

    /** Answers always with 200, as pages do that show what went wrong. */
    @POST
    @Path("/page/{test}")
    @Throttling(limits = @Limit(of = LimitOn.UNSUCCESSFUL_LOGIN, requests = 2, per = "PT1H"), keepDefault = false)
    public String page(String status) {
        SecurityLog.current().slug("200".equals(status) ? LoginSlugs.SUCCESSFUL_LOGIN : LoginSlugs.UNSUCCESSFUL_LOGIN);
        return "page";
    }

    @POST
    @Path("/named/{test}")
    @LoginRequest
    @Throttling(
            limits = @Limit(of = LimitOn.UNSUCCESSFUL_LOGIN, requests = 2, per = "PT1H", by = ThrottleBy.IP_AND_USER),
            keepDefault = false)
    public Response named(String userAndStatus) {
        String[] parts = userAndStatus.split(" ", 2);
        throttling.user(parts[0]);
        return Response.status(Integer.parseInt(parts[1])).build();
    }
}
