package io.securitylogger.suite.behaviour;

import io.securitylogger.HideRequestBody;
import io.securitylogger.HideResponseBody;
import io.securitylogger.LogExempt;
import io.securitylogger.LogName;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@LogName("contract")
public interface InheritedContract {
    @GET
    @Path("/exempt")
    @LogExempt
    String exempt();

    @POST
    @Path("/hidden")
    @HideRequestBody
    @HideResponseBody
    String hidden(String body);

    @GET
    @Path("/named")
    @LogName("contract-method")
    String named();
}
