package io.securitylogger.suite.smoke;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/hello")
@RequestScoped
public class HelloResource {
    @GET
    public String hello() {
        return "hello";
    }
}
