package io.securitylogger.suite.outgoing.app;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.InvocationCallback;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Calls the target, and tells what it saw. */
@Path("/jaxrs")
public class JaxRsCallResource {
    private static final long WAIT_SECONDS = 20;

    @Inject
    JaxRsClients clients;

    @GET
    @Path("/get")
    public String get(@QueryParam("target") String target) {
        return Outcome.of(() -> clients.target(target).request().get(String.class));
    }

    @GET
    @Path("/registered")
    public String registered(@QueryParam("target") String target) {
        return Outcome.of(() -> clients.registered(target).request().get(String.class));
    }

    @GET
    @Path("/post")
    public String post(@QueryParam("target") String target) {
        return Outcome.of(() -> clients.target(target)
                .request()
                .header("Authorization", "Bearer verysecret")
                .post(Entity.json("{\"password\": \"hunter2\", \"umlaut\": \"\u00fc\"}"), String.class));
    }

    @GET
    @Path("/async")
    public String async(@QueryParam("target") String target) {
        return Outcome.of(
                () -> clients.target(target).request().async().get(String.class).get(WAIT_SECONDS, TimeUnit.SECONDS));
    }

    @GET
    @Path("/carried")
    public String carried(@QueryParam("target") String target) {
        return Outcome.of(() ->
                clients.carrying(target).request().async().get(String.class).get(WAIT_SECONDS, TimeUnit.SECONDS));
    }

    @GET
    @Path("/callback")
    public String callback(@QueryParam("target") String target) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Future<String> unused = clients.target(target).request().async().get(new InvocationCallback<String>() {
            @Override
            public void completed(String body) {
                answer.complete(body);
            }

            @Override
            public void failed(Throwable failure) {
                answer.completeExceptionally(failure);
            }
        });
        return Outcome.of(() -> answer.get(WAIT_SECONDS, TimeUnit.SECONDS));
    }

    @GET
    @Path("/rx")
    public String rx(@QueryParam("target") String target) {
        return Outcome.of(() -> clients.target(target)
                .request()
                .rx()
                .get(String.class)
                .toCompletableFuture()
                .get(WAIT_SECONDS, TimeUnit.SECONDS));
    }

    @GET
    @Path("/response")
    public String response(@QueryParam("target") String target) {
        return Outcome.of(() -> {
            try (Response response = clients.target(target).request().get()) {
                response.bufferEntity();
                return response.getStatus() + response.readEntity(String.class) + response.readEntity(String.class);
            }
        });
    }

    @GET
    @Path("/closed")
    public String closed(@QueryParam("target") String target) {
        return Outcome.of(() -> {
            try (Response response = clients.target(target).request().get()) {
                return response.getStatus();
            }
        });
    }

    @GET
    @Path("/unread")
    public String unread(@QueryParam("target") String target) {
        return Outcome.of(() -> clients.target(target).request().get().getStatus());
    }

    @GET
    @Path("/collect")
    public String collect() {
        System.gc();
        return "";
    }

    /** Reads the first part, has the peer send the second, and reads it. */
    @GET
    @Path("/stream")
    public String stream(@QueryParam("target") String target) {
        return Outcome.of(() -> {
            try (InputStream body = clients.target(target).request().get(InputStream.class)) {
                return Streams.inTwoParts(body, target);
            }
        });
    }

    @GET
    @Path("/cancel")
    public String cancel(@QueryParam("target") String target) {
        return Outcome.of(() -> {
            Future<Response> future = clients.target(target).request().async().get();
            Streams.send(target.replace("/slow-", "/arrived-"));
            future.cancel(true);
            return future.get(WAIT_SECONDS, TimeUnit.SECONDS);
        });
    }

    /** The flag of the thread is told too: it must be as it would be without us. */
    @GET
    @Path("/interrupt")
    public String interrupt(@QueryParam("target") String target) {
        Thread.currentThread().interrupt();
        String outcome = Outcome.of(() -> call(clients.target(target)));
        return outcome + " interrupted: " + Thread.interrupted();
    }

    private static String call(WebTarget target) {
        return target.request().get(String.class);
    }
}
