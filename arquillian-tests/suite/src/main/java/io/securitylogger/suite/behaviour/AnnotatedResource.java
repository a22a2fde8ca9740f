package io.securitylogger.suite.behaviour;

import io.securitylogger.HideRequestBody;
import io.securitylogger.HideResponseBody;
import io.securitylogger.LogExempt;
import io.securitylogger.LogName;
import io.securitylogger.SecurityLog;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

@Path("/annotated")
@LogName("notes")
@RequestScoped
@Produces("application/json")
public class AnnotatedResource {
    @GET
    @Path("/plain")
    public String plain() {
        return "{}";
    }

    @GET
    @Path("/named")
    @LogName("whole-name")
    public String named() {
        return "{}";
    }

    @POST
    @Path("/hidden-request")
    @HideRequestBody
    public String hiddenRequest(String body) {
        return body;
    }

    @POST
    @Path("/hidden-response")
    @HideResponseBody
    public String hiddenResponse(String body) {
        return body;
    }

    @GET
    @Path("/exempt")
    @LogExempt
    public String exempt() {
        SecurityLog.current().slug("ignored").extra("ignored", 1);
        return SecurityLog.current().ref().toString();
    }
}
