package io.securitylogger.suite.propagation.app;

import io.securitylogger.ObjectRef;
import io.securitylogger.SecurityLog;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Two lines: what the request's thread sees, and what the one saw that a mechanism brought to work. */
@Path("/carry")
@RequestScoped
@Produces("text/plain;charset=UTF-8")
@SuppressWarnings("NullAway.Init")
public class CarryingResource {
    @Inject
    private SecurityLog log;

    @Inject
    private ExecutorMechanisms executors;

    @Inject
    private MethodMechanisms methods;

    @GET
    @Path("/{mechanism}")
    public String carry(@PathParam("mechanism") String name) throws Exception {
        log.slug("submitter").relate(ObjectRef.of("Order", 1)).extra("channel", "web");
        Sight here = Sight.now();
        Mechanism mechanism =
                executors.named(name).or(() -> methods.named(name)).orElseThrow(NotFoundException::new);
        Future<Sight> there = mechanism.start();
        log.slug("later").relate(ObjectRef.of("Order", 2)).extra("channel", "none");
        return here + "\n" + there.get(20, TimeUnit.SECONDS);
    }
}
