package io.securitylogger.suite.propagation.app;

import io.securitylogger.ObjectRef;
import io.securitylogger.SecurityLog;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;

/** As {@link CarryingResource}, where the server has MicroProfile Context Propagation. */
@Path("/microprofile")
@RequestScoped
@Produces("text/plain;charset=UTF-8")
@SuppressWarnings("NullAway.Init")
public class MicroProfileResource {
    private static final Callable<Sight> TASK = Sight::now;

    @Inject
    private SecurityLog log;

    @GET
    @Path("/executor")
    public String executor() throws Exception {
        Sight here = submitter();
        ManagedExecutor executor = ManagedExecutor.builder()
                .propagated(ThreadContext.ALL_REMAINING)
                .build();
        try {
            return here + "\n" + executor.submit(TASK).get(20, TimeUnit.SECONDS);
        } finally {
            executor.shutdown();
        }
    }

    @GET
    @Path("/thread-context")
    public String threadContext() throws Exception {
        Sight here = submitter();
        ThreadContext context =
                ThreadContext.builder().propagated(ThreadContext.ALL_REMAINING).build();
        Future<Sight> there = OwnThread.call(context.contextualCallable(TASK));
        return here + "\n" + there.get(20, TimeUnit.SECONDS);
    }

    @GET
    @Path("/cleared")
    public String cleared() throws Exception {
        Sight here = submitter();
        ThreadContext context = ThreadContext.builder()
                .propagated(ThreadContext.ALL_REMAINING)
                .cleared(SecurityLog.THREAD_CONTEXT)
                .build();
        return here + "\n" + context.contextualCallable(TASK).call();
    }

    private Sight submitter() {
        log.slug("submitter").relate(ObjectRef.of("Order", 1)).extra("channel", "web");
        return Sight.now();
    }
}
