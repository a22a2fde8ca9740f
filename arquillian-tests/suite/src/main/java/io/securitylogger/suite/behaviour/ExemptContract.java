package io.securitylogger.suite.behaviour;

import io.securitylogger.LogExempt;
import jakarta.ws.rs.GET;

@LogExempt
public interface ExemptContract {
    @GET
    String get();
}
