package io.securitylogger.suite.task.app;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;

/** Calls methods that are tasks; answers with what they return. */
@Path("/methods/{name}")
@NullUnmarked
public class MethodResource {
    private static final int SECONDS = 30;

    @Inject
    private Reports reports;

    @Inject
    private TolerantReports tolerant;

    @Inject
    private EnterpriseReports enterprise;

    @PathParam("name")
    private String name;

    @GET
    @Path("/concurrent")
    public String concurrent() throws Exception {
        return reports.write(name).toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
    }

    @GET
    @Path("/retried")
    public String retried() throws Exception {
        return reports.again(name).get(SECONDS, TimeUnit.SECONDS);
    }

    @GET
    @Path("/tolerant")
    public String tolerant() throws Exception {
        return tolerant.write(name).toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
    }

    @GET
    @Path("/synchronous")
    public String synchronous() {
        return tolerant.read(name);
    }

    @GET
    @Path("/enterprise")
    public String enterprise() throws Exception {
        return enterprise.write(name).get(SECONDS, TimeUnit.SECONDS);
    }

    /** The second is a duplicate. */
    @GET
    @Path("/later")
    @Transactional
    public String later() throws Exception {
        reports.later(name);
        reports.later(name);
        return "called";
    }

    @GET
    @Path("/open")
    public String open() {
        Gates.open(name);
        return "open";
    }
}
