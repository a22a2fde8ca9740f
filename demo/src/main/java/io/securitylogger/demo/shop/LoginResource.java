package io.securitylogger.demo.shop;

import io.securitylogger.LogName;
import io.securitylogger.SecurityLog;
import io.securitylogger.throttling.Limit;
import io.securitylogger.throttling.LimitOn;
import io.securitylogger.throttling.LoginRequest;
import io.securitylogger.throttling.Throttling;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** Exchanges a password for a token. */
@Path("login")
@RequestScoped
@NullUnmarked
public class LoginResource {

    @Inject
    private Accounts accounts;

    @Inject
    private SecurityLog log;

    /** Answers a token, or 401; 429 when an address has guessed too often. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @LogName("login")
    @LoginRequest
    @Throttling(
            limits =
                    @Limit(
                            of = LimitOn.UNSUCCESSFUL_LOGIN,
                            requests = 5,
                            per = "PT5M",
                            description = "Too many failed logins"))
    public Response login(@NotNull Credentials given) {
        if (!accounts.accept(given.user(), given.password())) {
            return Response.status(Response.Status.UNAUTHORIZED)
                    .entity(Map.of("error", "wrong name or password"))
                    .build();
        }
        log.user(given.user());
        return Response.ok(Map.of("token", accounts.newToken())).build();
    }

    /** Who claims to be who. */
    public record Credentials(String user, String password) {}
}
