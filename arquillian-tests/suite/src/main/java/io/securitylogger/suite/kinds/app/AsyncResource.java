package io.securitylogger.suite.kinds.app;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

@Path("/async")
@RequestScoped
@Produces("text/plain")
public class AsyncResource {
    private static final long LATER_MILLIS = 50;

    @Resource
    @SuppressWarnings("NullAway.Init")
    private ManagedScheduledExecutorService executor;

    @GET
    @Path("/at-once")
    public void atOnce(@Suspended AsyncResponse response) {
        response.resume("at once");
    }

    @GET
    @Path("/value")
    public void value(@Suspended AsyncResponse response) {
        later(() -> response.resume("a value"));
    }

    @GET
    @Path("/managed")
    public void managed(@Suspended AsyncResponse response) {
        executor.execute(() -> response.resume("managed"));
    }

    @GET
    @Path("/exception")
    public void exception(@Suspended AsyncResponse response) {
        later(() -> response.resume(new IllegalStateException("resumed boom")));
    }

    @GET
    @Path("/mapped")
    public void mapped(@Suspended AsyncResponse response) {
        later(() -> response.resume(new MappedException(422)));
    }

    @GET
    @Path("/thrown")
    public void thrown(@Suspended AsyncResponse response) {
        throw new IllegalStateException("thrown boom");
    }

    @GET
    @Path("/time-out")
    public void timeOut(@Suspended AsyncResponse response) {
        response.setTimeout(LATER_MILLIS, TimeUnit.MILLISECONDS);
    }

    @GET
    @Path("/cancel")
    public void cancel(@Suspended AsyncResponse response) {
        later(response::cancel);
    }

    @GET
    @Path("/stage-now")
    public CompletionStage<String> stageNow() {
        return CompletableFuture.completedFuture("now");
    }

    @GET
    @Path("/stage-later")
    public CompletionStage<String> stageLater() {
        CompletableFuture<String> stage = new CompletableFuture<>();
        later(() -> stage.complete("later"));
        return stage;
    }

    @GET
    @Path("/stage-failed")
    public CompletionStage<String> stageFailed() {
        return CompletableFuture.failedFuture(new IllegalStateException("failed stage boom"));
    }

    @GET
    @Path("/stage-fails-later")
    public CompletionStage<String> stageFailsLater() {
        CompletableFuture<String> stage = new CompletableFuture<>();
        later(() -> stage.completeExceptionally(new IllegalStateException("late stage boom")));
        return stage;
    }

    @GET
    @Path("/stage-mapped")
    public CompletionStage<String> stageMapped() {
        CompletableFuture<String> stage = new CompletableFuture<>();
        later(() -> stage.completeExceptionally(new MappedException(422)));
        return stage;
    }

    private void later(Runnable work) {
        var unused = executor.schedule(work, LATER_MILLIS, TimeUnit.MILLISECONDS);
    }
}
